/**
 * Writes the annotated video: the pictures with their overlay as H.264, the input's sound as it is
 * where a container takes it, every time as in the input. FFmpeg is used directly, since it must
 * keep each frame's own time.
 */
@NullMarked
package mien.output.video;

import org.jspecify.annotations.NullMarked;
