package mien.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mien.core.Emotion;

/**
 * How well faces of different groups are judged.
 *
 * @param column what tells the groups apart: {@code gender}, say
 * @param groups by name
 * @param test whether their accuracies differ by more than chance
 */
public record GroupReport(String column, List<Group> groups, PermutationTrial test) {
  private static final int FEW_PEOPLE = 10;

  /** For faces that the column says nothing of. */
  private static final String UNKNOWN = "not said";

  /**
   * @param people how many different ones the judged faces are of; a face of nobody in particular
   *     counts as one
   * @param accuracy over all faces of the group
   * @param recall the same for the faces of each emotion that occurs
   * @param missed how many portraits a detector found no face in; they are in no other figure
   */
  public record Group(
      String name, int people, Proportion accuracy, Map<Emotion, Proportion> recall, long missed) {

    /** Whether so few people say little of their group. */
    boolean small() {
      return people < FEW_PEOPLE;
    }
  }

  /** A sentence about the groups that are too small to say much of; empty if none is. */
  public String caution() {
    String few =
        groups.stream()
            .filter(Group::small)
            .map(group -> "%s (%d)".formatted(group.name(), group.people()))
            .collect(Collectors.joining(", "));
    return few.isEmpty()
        ? ""
        : "Fewer than %d people, too few to speak for their group: %s.".formatted(FEW_PEOPLE, few);
  }

  /**
   * @param missed the portraits in which no face was found
   */
  public static GroupReport of(List<Prediction> judged, List<LabelledFace> missed, String column) {
    Map<String, List<Prediction>> groups = new TreeMap<>();
    missed.forEach(m -> groups.put(group(m.attributes(), column), new ArrayList<>()));
    for (Prediction face : judged) {
      groups.computeIfAbsent(group(face.attributes(), column), g -> new ArrayList<>()).add(face);
    }
    List<Group> rows =
        groups.entrySet().stream()
            .map(
                entry ->
                    new Group(
                        entry.getKey(),
                        people(entry.getValue()),
                        Proportion.correct(entry.getValue()),
                        recall(entry.getValue()),
                        missed.stream()
                            .filter(m -> group(m.attributes(), column).equals(entry.getKey()))
                            .count()))
            .toList();
    return new GroupReport(
        column, rows, PermutationTrial.of(judged, face -> group(face.attributes(), column)));
  }

  /** The group's name; ages are gathered by decade. */
  public static String group(Map<String, String> attributes, String column) {
    String value = attributes.getOrDefault(column, UNKNOWN);
    if (column.equals("age") && value.matches("\\d+(\\.\\d+)?")) {
      int decade = (int) Double.parseDouble(value) / 10 * 10;
      return "%d–%d".formatted(decade, decade + 9);
    }
    return value;
  }

  private static int people(List<Prediction> judged) {
    List<String> known =
        judged.stream().flatMap(f -> Stream.ofNullable(f.attributes().get("subject"))).toList();
    return judged.size() - known.size() + Set.copyOf(known).size();
  }

  private static Map<Emotion, Proportion> recall(List<Prediction> judged) {
    Map<Emotion, Proportion> recall = new EnumMap<>(Emotion.class);
    for (Emotion emotion : Emotion.ALL) {
      List<Prediction> faces = judged.stream().filter(face -> face.truth() == emotion).toList();
      if (!faces.isEmpty()) {
        recall.put(emotion, Proportion.correct(faces));
      }
    }
    return recall;
  }
}
