package mien.output.video;

import java.util.Set;

/**
 * Which faces are made unrecognisable.
 *
 * @param blurs whether any are
 * @param shown the ids of those that stay as they are all the same
 */
public record Privacy(boolean blurs, Set<Integer> shown) {
  /** Every face stays as it is. */
  public static final Privacy NONE = new Privacy(false, Set.of());

  public Privacy {
    shown = Set.copyOf(shown);
  }

  /** Every face is covered but these. */
  public static Privacy allBut(Set<Integer> shown) {
    return new Privacy(true, shown);
  }

  /** Whether the face of this id is. */
  public boolean covers(int id) {
    return blurs && !shown.contains(id);
  }
}
