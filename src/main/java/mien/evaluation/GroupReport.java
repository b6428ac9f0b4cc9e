package mien.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mien.core.Emotion;

/**
 * How well faces of different groups are judged.
 *
 * @param column what tells the groups apart: {@code gender}, say
 * @param groups by name
 * @param test whether their accuracies differ by more than chance
 */
public record GroupReport(String column, List<Group> groups, PermutationTest test) {
  /** For faces that the column says nothing of. */
  private static final String UNKNOWN = "not said";

  /**
   * @param accuracy over all faces of the group
   * @param recall the same for the faces of each emotion that occurs
   * @param missed how many portraits a detector found no face in; they are in no other figure
   */
  public record Group(
      String name, Proportion accuracy, Map<Emotion, Proportion> recall, long missed) {}

  /**
   * @param missed the portraits in which no face was found
   */
  public static GroupReport of(List<Judged> judged, List<LabelledFace> missed, String column) {
    Map<String, List<Judged>> groups = new TreeMap<>();
    missed.forEach(m -> groups.put(group(m.attributes(), column), new ArrayList<>()));
    for (Judged face : judged) {
      groups.computeIfAbsent(group(face.attributes(), column), g -> new ArrayList<>()).add(face);
    }
    List<Group> rows =
        groups.entrySet().stream()
            .map(
                entry ->
                    new Group(
                        entry.getKey(),
                        Proportion.correct(entry.getValue()),
                        recall(entry.getValue()),
                        missed.stream()
                            .filter(m -> group(m.attributes(), column).equals(entry.getKey()))
                            .count()))
            .toList();
    return new GroupReport(
        column, rows, PermutationTest.of(judged, face -> group(face.attributes(), column)));
  }

  /** The group's name; ages are gathered by decade. */
  static String group(Map<String, String> attributes, String column) {
    String value = attributes.getOrDefault(column, UNKNOWN);
    if (column.equals("age") && value.matches("\\d+(\\.\\d+)?")) {
      int decade = (int) Double.parseDouble(value) / 10 * 10;
      return "%d–%d".formatted(decade, decade + 9);
    }
    return value;
  }

  private static Map<Emotion, Proportion> recall(List<Judged> judged) {
    Map<Emotion, Proportion> recall = new EnumMap<>(Emotion.class);
    for (Emotion emotion : Emotion.ALL) {
      List<Judged> faces = judged.stream().filter(face -> face.truth() == emotion).toList();
      if (!faces.isEmpty()) {
        recall.put(emotion, Proportion.correct(faces));
      }
    }
    return recall;
  }
}
