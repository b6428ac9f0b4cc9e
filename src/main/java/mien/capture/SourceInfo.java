package mien.capture;

import java.util.OptionalLong;

/**
 * What a source tells of itself once it is open. Sizes are those of the frames it gives: upright,
 * in square pixels.
 *
 * @param name how the user named it
 * @param width of every frame, pixels
 * @param height of every frame, pixels
 * @param framesPerSecond nominal rate as the container or the device tells it, 0 if it does not;
 *     never used to compute a time
 * @param durationMicros length, µs, if the container tells one
 * @param timeBaseSeconds length of one tick of the container's clock, s
 * @param toldFrames number of frames if the container tells one; may differ from what decodes
 *     (packets that an edit list cuts off are counted by MP4, but never shown)
 * @param hasSound whether there is a sound stream beside the picture
 * @param rotationDegrees by how much the stored pictures were turned clockwise to stand upright: 0,
 *     90, 180 or 270
 * @param pixelAspect width of a stored pixel, turned upright, divided by its height; 1 if square or
 *     unknown. Applied: a frame shows what a player shows
 */
public record SourceInfo(
    String name,
    int width,
    int height,
    double framesPerSecond,
    OptionalLong durationMicros,
    double timeBaseSeconds,
    OptionalLong toldFrames,
    boolean hasSound,
    int rotationDegrees,
    double pixelAspect) {}
