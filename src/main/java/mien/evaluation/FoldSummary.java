package mien.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Several runs of one protocol: the folds of a cross-validation, or repeated random splits.
 *
 * @param accuracy over the runs
 * @param f1 by emotion, over the runs whose test has such faces, and for the averages
 * @param confusion the mean matrix, whose cells are fractional
 * @param errors by emotion and group, one for each column asked for
 */
public record FoldSummary(
    Spread accuracy, Map<String, Spread> f1, ConfusionMatrix confusion, List<GroupErrors> errors) {

  /**
   * @param deviation the sample's standard deviation (with n − 1); 0 for one run
   */
  public record Spread(double mean, double deviation, int runs) {

    static Spread of(List<Double> values) {
      double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
      double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
      int degrees = Math.max(1, values.size() - 1);
      return new Spread(mean, Math.sqrt(squares / degrees), values.size());
    }
  }

  /**
   * @param folds what was said in each run
   * @param columns that tell groups apart
   */
  public static FoldSummary of(List<List<Prediction>> folds, List<String> columns) {
    List<ConfusionMatrix> matrices = folds.stream().map(ConfusionMatrix::of).toList();
    List<ClassificationReport> reports = matrices.stream().map(ClassificationReport::of).toList();
    ConfusionMatrix mean = ConfusionMatrix.average(matrices);
    Map<String, Spread> f1 = new TreeMap<>();
    mean.present()
        .forEach(emotion -> f1.put(emotion.label(), Spread.of(f1(reports, emotion.label()))));
    f1.put("macro average", spread(reports, r -> r.macro().f1()));
    f1.put("weighted average", spread(reports, r -> r.weighted().f1()));
    return new FoldSummary(
        spread(reports, ClassificationReport::accuracy),
        f1,
        mean,
        columns.stream().map(column -> GroupErrors.of(folds, column)).toList());
  }

  private static List<Double> f1(List<ClassificationReport> reports, String label) {
    return reports.stream()
        .flatMap(report -> report.classes().stream())
        .filter(row -> row.label().equals(label))
        .map(ClassificationReport.Row::f1)
        .toList();
  }

  private static Spread spread(
      List<ClassificationReport> reports, ToDoubleFunction<ClassificationReport> figure) {
    return Spread.of(reports.stream().map(figure::applyAsDouble).toList());
  }
}
