package mien.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Several models, each trained on another group, on the faces of every group: the question that
 * Yousefi et al. leave open.
 *
 * @param column what tells the groups apart
 * @param groups the names of the columns
 * @param rows one for each model
 */
public record CrossReport(String column, List<String> groups, List<Row> rows) {

  /**
   * @param model the name of the model
   * @param accuracy for each group, in order
   * @param test whether its accuracies differ by more than chance
   */
  public record Row(String model, List<Proportion> accuracy, PermutationTrial test) {}

  /**
   * @param models what each model said of the same faces, in the order of the rows
   */
  public static CrossReport of(Map<String, List<Prediction>> models, String column) {
    TreeSet<String> groups = new TreeSet<>();
    models.values().forEach(faces -> faces.forEach(face -> groups.add(group(face, column))));
    List<Row> rows = new ArrayList<>();
    models.forEach(
        (model, judged) ->
            rows.add(
                new Row(
                    model,
                    groups.stream().map(group -> accuracy(judged, column, group)).toList(),
                    PermutationTrial.of(judged, face -> group(face, column)))));
    return new CrossReport(column, List.copyOf(groups), rows);
  }

  private static Proportion accuracy(List<Prediction> judged, String column, String group) {
    return Proportion.correct(
        judged.stream().filter(face -> group(face, column).equals(group)).toList());
  }

  private static String group(Prediction face, String column) {
    return GroupReport.group(face.attributes(), column);
  }
}
