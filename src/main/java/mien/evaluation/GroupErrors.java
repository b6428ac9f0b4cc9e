package mien.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mien.core.Emotion;
import org.jspecify.annotations.Nullable;

/**
 * The share of faces that was judged wrongly, by emotion and group, over several runs: the table of
 * Yousefi et al., who have two cultures for groups.
 *
 * @param column what tells the groups apart
 * @param groups by name
 * @param rates for each emotion that occurs, and {@code total}: one for each group, in order; null
 *     where a group has no such face
 */
public record GroupErrors(
    String column, List<String> groups, Map<String, List<@Nullable Double>> rates) {
  /** The row of all emotions. */
  public static final String TOTAL = "total";

  /**
   * From each group's mean confusion matrix, so that a run weighs as many faces as it tested.
   *
   * @param runs what was said in each
   */
  static GroupErrors of(List<List<Prediction>> runs, String column) {
    TreeSet<String> groups = new TreeSet<>();
    runs.forEach(run -> run.forEach(face -> groups.add(group(face, column))));
    List<ConfusionMatrix> means =
        groups.stream()
            .map(
                group ->
                    ConfusionMatrix.average(
                        runs.stream().map(run -> confusion(run, column, group)).toList()))
            .toList();
    Map<String, List<@Nullable Double>> rates = new LinkedHashMap<>();
    for (Emotion emotion : Emotion.ALL) {
      if (means.stream().anyMatch(mean -> mean.support(emotion) > 0)) {
        List<@Nullable Double> row = new ArrayList<>();
        for (ConfusionMatrix mean : means) {
          row.add(wrong(mean.count(emotion, emotion), mean.support(emotion)));
        }
        rates.put(emotion.label(), row);
      }
    }
    rates.put(TOTAL, means.stream().map(mean -> wrong(mean.correct(), mean.total())).toList());
    return new GroupErrors(column, List.copyOf(groups), rates);
  }

  private static ConfusionMatrix confusion(List<Prediction> run, String column, String group) {
    return ConfusionMatrix.of(
        run.stream().filter(face -> group(face, column).equals(group)).toList());
  }

  private static String group(Prediction face, String column) {
    return GroupReport.group(face.attributes(), column);
  }

  private static @Nullable Double wrong(double right, double of) {
    return of == 0 ? null : 1 - right / of;
  }
}
