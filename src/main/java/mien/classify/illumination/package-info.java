/** How light is taken out of a face before a network sees it. */
@NullMarked
package mien.classify.illumination;

import org.jspecify.annotations.NullMarked;
