package mien.explain;

import java.util.Locale;

/** A part of a face whose share of the gradient is measured. */
public enum FaceRegion {
  BROWS,
  EYES,
  NOSE,
  MOUTH,
  /** Whatever is none of the others: forehead, cheeks, chin, hair, background. */
  ELSEWHERE;

  /** The name as tables and files write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
