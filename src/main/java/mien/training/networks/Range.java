package mien.training.networks;

/** Between which numbers a value of a network lies; 0 is always among them. */
public record Range(float low, float high) {
  public Range {
    low = Math.min(low, 0);
    high = Math.max(high, 0);
  }

  /** What both cover. */
  public Range with(Range other) {
    return new Range(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** The distance of two neighbours, when it is cut into so many steps. */
  float step(int steps) {
    return Math.max((high - low) / steps, Float.MIN_NORMAL);
  }

  /** Which of the levels 0 … {@code steps} stands for 0. */
  int zero(int steps) {
    return Math.round(-low / step(steps));
  }
}
