package mien.render;

/** How much is said beside a face. */
public enum Detail {
  /** Its number, its label, and how probable that is. */
  PERCENTAGES,
  /** Its number and its label. */
  LABELS,
  /** Its number alone. */
  NUMBERS;

  /** The one after it; after the last, the first. */
  public Detail next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
