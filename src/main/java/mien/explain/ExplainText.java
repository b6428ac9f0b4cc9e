package mien.explain;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import mien.core.Text;
import mien.core.TextTable;
import mien.evaluation.Figures;
import org.jspecify.annotations.Nullable;

/** A report of {@code mien explain} for a terminal. */
public final class ExplainText {
  private ExplainText() {}

  /** Shares in percent, with half of their 95 % intervals, and whether groups differ by chance. */
  public static void print(ExplainReport report, PrintWriter out) {
    List<String> columns = new ArrayList<>(List.of("share of gradient", "faces"));
    for (FaceRegion region : FaceRegion.values()) {
      columns.add(region.label());
    }
    TextTable table = TextTable.ofFigures(columns.toArray(String[]::new));
    for (ExplainReport.Row row : report.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.name(), "" + row.faces()));
      row.shares().values().forEach(share -> cells.add(percent(share.mean(), share.margin())));
      table.add(cells.toArray(String[]::new));
    }
    table.print(out);
    report.tests().forEach(test -> print(test, out));
    out.flush();
  }

  private static void print(RegionTest test, PrintWriter out) {
    out.printf(
        "%n%s, %s: do the shares differ by more than chance?%n",
        test.emotion(), String.join(" and ", test.groups()));
    test.regions()
        .forEach(
            (region, trial) ->
                out.println(
                    Text.of(
                        "  %-9s largest difference %.1f points, %s, for %d parts %s",
                        region,
                        100 * trial.spread(),
                        Figures.chance(trial.p()),
                        test.regions().size(),
                        Figures.chance(trial.corrected()))));
  }

  private static String percent(double share, @Nullable Double margin) {
    return margin == null
        ? Text.of("%.1f %%", 100 * share)
        : Text.of("%.1f ±%.1f %%", 100 * share, 100 * margin);
  }
}
