package mien.core;

/**
 * An event that somebody marked by hand.
 *
 * @param number which kind of event, 1 to 9, as whoever marked it means it
 * @param micros when, µs of media time
 */
public record Marker(int number, long micros) {}
