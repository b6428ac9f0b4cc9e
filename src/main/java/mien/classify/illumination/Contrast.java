package mien.classify.illumination;

/**
 * The last step of every normalisation that leaves differences around zero: robust contrast
 * equalisation (Tan &amp; Triggs 2010, "Enhanced Local Texture Feature Sets for Face Recognition
 * Under Difficult Lighting Conditions", section II-C) with their α = 0.1 and τ = 10. Using it after
 * the other methods too, and mapping −τ…τ to 0…255, is <b>(ours)</b>.
 */
final class Contrast {
  private static final double ALPHA = 0.1;
  private static final double TAU = 10;

  private Contrast() {}

  /** In place; a flat picture becomes middle grey. */
  static void equalise(float[] differences) {
    divide(differences, strength(differences, Double.POSITIVE_INFINITY));
    divide(differences, strength(differences, TAU));
    for (int i = 0; i < differences.length; i++) {
      differences[i] = (float) (127.5 * (1 + Math.tanh(differences[i] / TAU)));
    }
  }

  private static double strength(float[] values, double limit) {
    double sum = 0;
    for (float v : values) {
      sum += Math.pow(Math.min(limit, Math.abs(v)), ALPHA);
    }
    return Math.pow(sum / values.length, 1 / ALPHA);
  }

  private static void divide(float[] values, double by) {
    if (by > 0) {
      for (int i = 0; i < values.length; i++) {
        values[i] /= (float) by;
      }
    }
  }
}
