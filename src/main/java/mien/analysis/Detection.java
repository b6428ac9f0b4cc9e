package mien.analysis;

import mien.core.FaceBox;

/**
 * A face that a detector found in one picture.
 *
 * @param box in pixels of the picture that was given
 * @param confidence 0 to 1
 */
public record Detection(FaceBox box, double confidence) {}
