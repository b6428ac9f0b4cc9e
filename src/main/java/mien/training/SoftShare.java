package mien.training;

/**
 * How much of the target is what else is known of a picture than its label ({@link SoftLabels});
 * the label has the rest.
 *
 * @param first in the first epoch
 * @param last at the end of the run, reached by half a cosine
 * @param doubted the least share, from the first epoch to the last, where no annotator gave the
 *     picture its label
 */
public record SoftShare(double first, double last, double doubted) {

  /** The label is all. */
  public static final SoftShare NONE = new SoftShare(0, 0, 0);

  /** Lasts as it is. */
  public static SoftShare constant(double share) {
    return new SoftShare(share, share, 0);
  }

  public SoftShare fadingTo(double share) {
    return new SoftShare(first, share, doubted);
  }

  public SoftShare whereDoubted(double share) {
    return new SoftShare(first, last, share);
  }

  /** Whether there is any. */
  public boolean used() {
    return first > 0 || last > 0 || doubted > 0;
  }

  /**
   * @param done the share of the run that is done, 0 to 1
   */
  double at(double done, boolean isDoubted) {
    double fading = last + (first - last) * (1 + Math.cos(Math.PI * done)) / 2;
    return isDoubted ? Math.max(doubted, fading) : fading;
  }
}
