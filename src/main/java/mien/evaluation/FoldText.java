package mien.evaluation;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import mien.core.Emotion;
import mien.core.Text;
import mien.core.TextTable;
import org.jspecify.annotations.Nullable;

/** The runs of {@code mien cross-validate} for a terminal. */
public final class FoldText {
  private FoldText() {}

  /** Accuracy and F1 with their deviations, the mean confusion, and the errors of groups. */
  public static void print(FoldSummary summary, PrintWriter out) {
    out.printf(
        "accuracy %s over %d runs%n%n", spread(summary.accuracy()), summary.accuracy().runs());
    TextTable table = TextTable.ofFigures("", "F1", "judged wrongly", "faces a run");
    ConfusionMatrix mean = summary.confusion();
    for (Emotion emotion : mean.present()) {
      table.add(
          emotion.label(),
          spread(summary.f1().get(emotion.label())),
          Text.of("%.1f %%", 100 * (1 - mean.rate(emotion, emotion))),
          Text.of("%.1f", mean.support(emotion)));
    }
    table.add(
        "all, macro average",
        spread(summary.f1().get("macro average")),
        Text.of("%.1f %%", 100 * (1 - mean.correct() / mean.total())),
        Text.of("%.1f", mean.total()));
    table.print(out);
    out.printf("%nmean confusion, rows are the truth%n");
    List<String> columns = new ArrayList<>(List.of(""));
    Emotion.ALL.forEach(said -> columns.add(said.label()));
    TextTable confusion = TextTable.ofFigures(columns.toArray(String[]::new));
    for (Emotion truth : mean.present()) {
      List<String> row = new ArrayList<>(List.of(truth.label()));
      Emotion.ALL.forEach(said -> row.add(Text.of("%.1f", mean.count(truth, said))));
      confusion.add(row.toArray(String[]::new));
    }
    confusion.print(out);
    summary.errors().forEach(errors -> print(errors, out));
    out.flush();
  }

  private static void print(GroupErrors errors, PrintWriter out) {
    out.printf("%njudged wrongly, by emotion and %s%n", errors.column());
    List<String> columns = new ArrayList<>(List.of(""));
    columns.addAll(errors.groups());
    TextTable table = TextTable.ofFigures(columns.toArray(String[]::new));
    errors
        .rates()
        .forEach(
            (emotion, rates) -> {
              List<String> row = new ArrayList<>(List.of(emotion));
              rates.forEach(rate -> row.add(rate == null ? "–" : Text.of("%.1f %%", 100 * rate)));
              table.add(row.toArray(String[]::new));
            });
    table.print(out);
  }

  private static String spread(FoldSummary.@Nullable Spread spread) {
    return spread == null
        ? ""
        : Text.of("%.1f ± %.1f %%", 100 * spread.mean(), 100 * spread.deviation());
  }
}
