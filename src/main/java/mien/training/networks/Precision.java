package mien.training.networks;

import java.util.Locale;

/** How exactly a model's file holds its network. */
public enum Precision {
  /** As it was trained. */
  FLOAT32,
  /** Weights in half the bytes; it computes in float32 all the same. */
  FLOAT16,
  /** Weights in a quarter of the bytes, and computing in 8-bit numbers too. */
  INT8;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
