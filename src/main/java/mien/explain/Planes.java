package mien.explain;

import java.util.Arrays;

/** The channels of a network's input, which all hold the same grey picture. */
final class Planes {
  private Planes() {}

  /** The gradient of the grey picture: the sum of its copies' gradients. */
  static float[] sum(float[] values, int channels) {
    float[] sum = Arrays.copyOf(values, values.length / channels);
    for (int i = sum.length; i < values.length; i++) {
      sum[i % sum.length] += values[i];
    }
    return sum;
  }
}
