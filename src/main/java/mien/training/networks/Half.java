package mien.training.networks;

/** IEEE 754 binary16, which Java 17 has no conversions for. */
public final class Half {
  private static final int LARGEST_EXPONENT = 31;

  private Half() {}

  /** The nearest binary16 number, ties to even; beyond 65504 infinity. */
  public static short of(float value) {
    int bits = Float.floatToIntBits(value);
    int sign = (bits >>> 16) & 0x8000;
    float size = Math.abs(value);
    if (Float.isNaN(value)) {
      return (short) 0x7e00;
    }
    if (size >= 65520f) {
      return (short) (sign | LARGEST_EXPONENT << 10);
    }
    // Below 2^-14 the steps between neighbours stay the same.
    int exponent = Math.max(-14, Math.getExponent(size));
    int steps = (int) Math.rint(Math.scalb((double) size, 10 - exponent));
    int biased = steps < 1024 ? steps : ((exponent + 14) << 10) + steps;
    return (short) (sign | biased);
  }

  public static float toFloat(short bits) {
    int exponent = (bits >> 10) & LARGEST_EXPONENT;
    int fraction = bits & 0x3ff;
    float sign = bits < 0 ? -1 : 1;
    if (exponent == 0) {
      return sign * fraction * 0x1p-24f;
    }
    if (exponent == LARGEST_EXPONENT) {
      return fraction == 0 ? sign * Float.POSITIVE_INFINITY : Float.NaN;
    }
    return sign * Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
  }
}
