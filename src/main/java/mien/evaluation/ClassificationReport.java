package mien.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import mien.core.Emotion;

/**
 * Precision, recall and F1 as scikit-learn's {@code classification_report} prints them: over the
 * emotions that the faces were labelled with, 0 where nothing was said or found.
 *
 * @param classes one row for each of those emotions
 * @param accuracy the share judged right
 * @param macro the plain mean of the rows
 * @param weighted their mean weighted with the support
 */
public record ClassificationReport(List<Row> classes, double accuracy, Row macro, Row weighted) {

  /**
   * @param label of an emotion, or of an average
   * @param precision the share of those said to show it that do
   * @param recall the share of those that show it of which it was said
   * @param support how many faces show it
   */
  public record Row(String label, double precision, double recall, double f1, double support) {}

  public static ClassificationReport of(ConfusionMatrix matrix) {
    List<Row> rows = matrix.present().stream().map(e -> row(matrix, e)).toList();
    double total = matrix.total();
    return new ClassificationReport(
        rows,
        ratio(matrix.correct(), total),
        average("macro average", rows, total, row -> 1.0 / rows.size()),
        average("weighted average", rows, total, row -> row.support() / total));
  }

  private static Row row(ConfusionMatrix matrix, Emotion emotion) {
    double hits = matrix.count(emotion, emotion);
    double precision = ratio(hits, matrix.said(emotion));
    double recall = ratio(hits, matrix.support(emotion));
    double f1 = ratio(2 * precision * recall, precision + recall);
    return new Row(emotion.label(), precision, recall, f1, matrix.support(emotion));
  }

  private static Row average(
      String label, List<Row> rows, double total, ToDoubleFunction<Row> weight) {
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    for (Row row : rows) {
      double w = weight.applyAsDouble(row);
      precision += w * row.precision();
      recall += w * row.recall();
      f1 += w * row.f1();
    }
    return new Row(label, precision, recall, f1, total);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
