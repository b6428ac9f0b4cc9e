package mien.training.data;

/**
 * A picture that a data set goes without.
 *
 * @param name its path in the set
 * @param why in a few words, the same for all that are skipped for one reason
 */
public record Skipped(String name, String why) {}
