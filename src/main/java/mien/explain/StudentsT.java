package mien.explain;

/** The distribution of a mean over its estimated error (Student 1908). */
final class StudentsT {
  private static final double NORMAL = 1.959964;

  /** For one to four degrees of freedom, where the series is not near enough. */
  private static final double[] FEW = {12.7062, 4.3027, 3.1824, 2.7764};

  private StudentsT() {}

  /**
   * The 97.5 % quantile, to a thousandth (Fisher and Cornish 1960, "The Percentile Points of
   * Distributions Having Known Cumulants").
   *
   * @param degrees of freedom, at least one
   */
  static double quantile(int degrees) {
    if (degrees <= FEW.length) {
      return FEW[degrees - 1];
    }
    double z = NORMAL;
    double z2 = z * z;
    double first = z * (z2 + 1) / 4;
    double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
    double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    return z + (first + (second + third / degrees) / degrees) / degrees;
  }
}
