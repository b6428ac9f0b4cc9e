/** Face detectors: CenterFace, OpenCV's Haar cascade and YuNet. */
@NullMarked
package mien.detect;

import org.jspecify.annotations.NullMarked;
