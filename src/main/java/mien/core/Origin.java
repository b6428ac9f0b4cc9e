package mien.core;

/**
 * Where a frame comes from, as its recording tells it. A live window plays a recording over and
 * over and goes on counting; the frame's origin stays what it is in the file.
 *
 * @param index how many frames of the recording come before this one, from 0
 * @param timestampMicros when it is shown, µs after the recording's start
 * @param ptsMicros the presentation timestamp that the container holds, µs: some containers begin
 *     to count elsewhere than at 0
 * @param durationMicros how long it is shown, µs; 0 where nobody tells
 * @param width of the recording's pictures as they are stored, turned upright, pixels
 * @param height likewise
 */
public record Origin(
    long index, long timestampMicros, long ptsMicros, long durationMicros, int width, int height) {}
