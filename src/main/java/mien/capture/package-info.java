/**
 * Turns cameras, video files, streams and pictures into {@link mien.core.Frame}s through FFmpeg.
 */
@NullMarked
package mien.capture;

import org.jspecify.annotations.NullMarked;
