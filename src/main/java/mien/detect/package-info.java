/** Face detectors: OpenCV's Haar cascades and YuNet. */
@NullMarked
package mien.detect;

import org.jspecify.annotations.NullMarked;
