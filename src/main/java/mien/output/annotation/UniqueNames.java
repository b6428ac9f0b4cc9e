package mien.output.annotation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What faces are called where a name must tell one from another: tiers of Praat, subjects of BORIS.
 * Of several with one name the first keeps it, and the others have their number behind it: {@code
 * Anna (2)}.
 */
public final class UniqueNames {
  private UniqueNames() {}

  /**
   * @param given by id; two may have the same
   * @param faces the ids of all, also of those who were given none
   */
  public static Map<Integer, String> of(Map<Integer, String> given, Collection<Integer> faces) {
    Set<String> taken = new HashSet<>();
    for (int face : faces) {
      if (!given.containsKey(face)) {
        taken.add(ofNumber(face));
      }
    }
    Map<Integer, String> names = new TreeMap<>();
    for (int face : new TreeSet<>(given.keySet())) {
      String name = given.get(face);
      while (!taken.add(name)) {
        name += " (%d)".formatted(face);
      }
      names.put(face, name);
    }
    return names;
  }

  /** What a face is called that has no name. */
  static String ofNumber(int face) {
    return "Face " + face;
  }
}
