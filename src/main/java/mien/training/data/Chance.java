package mien.training.data;

import java.util.random.RandomGenerator;

/**
 * Something that happens to some of the pictures.
 *
 * @param strength of it, at most
 * @param probability of a picture to meet it, 0 to 1
 */
public record Chance(double strength, double probability) {

  public static final Chance NEVER = new Chance(0, 0);

  /** Whether it happens this time. */
  boolean strikes(RandomGenerator random) {
    return probability > 0 && random.nextDouble() < probability;
  }
}
