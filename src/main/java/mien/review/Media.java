package mien.review;

/**
 * The video that a project is about.
 *
 * @param file its name, without folders: the project lies beside it
 * @param sha256 of the whole file, hexadecimal
 * @param durationMicros the end of the last frame, µs of media time
 * @param frames how many decode
 */
public record Media(String file, String sha256, long durationMicros, long frames) {}
