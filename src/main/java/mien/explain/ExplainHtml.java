package mien.explain;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.core.Text;
import mien.evaluation.Figures;
import mien.evaluation.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** A report of {@code mien explain} as a page that needs nothing but itself. */
public final class ExplainHtml {
  private final ExplainReport report;
  private final HtmlWriter page = new HtmlWriter();

  private ExplainHtml(ExplainReport report) {
    this.report = report;
  }

  /**
   * @param maps one row of maps an emotion and group, as {@link ExplainPages#maps} draws them
   */
  public static String of(ExplainReport report, BufferedImage maps) {
    return new ExplainHtml(report).html(maps);
  }

  private String html(BufferedImage maps) {
    page.begin("What " + report.model() + " looks at");
    page.add(
        "<h1>What %s looks at <small>%s, %s gradient</small></h1>",
        report.model(), report.data() == null ? "pictures" : report.data(), report.method());
    page.section("Shares of the gradient");
    page.add(
        "<p class=\"note\">Percent, with half of the 95 % interval; below each, the share of the"
            + " picture that the part covers, which is what would fall on it by chance.</p>");
    page.open(columns("emotion", "group", "faces"));
    report.rows().forEach(this::shares);
    page.close();
    if (!report.tests().isEmpty()) {
      differences();
      tests();
    }
    page.section("Maps");
    page.figure(
        maps.getWidth() / 2 + maps.getWidth() / 4,
        () -> HtmlWriter.dataUri(maps),
        "Bright: a change here would change the emotion's probability most.");
    return page.end();
  }

  private static List<String> columns(String... first) {
    List<String> columns = new ArrayList<>(List.of(first));
    for (FaceRegion region : FaceRegion.values()) {
      columns.add(region.label());
    }
    return columns;
  }

  private void shares(ExplainReport.Row row) {
    List<String> cells = new ArrayList<>(List.of(row.emotion(), row.group(), "" + row.faces()));
    List<String> areas = new ArrayList<>(List.of("", "", "area"));
    for (FaceRegion region : FaceRegion.values()) {
      ExplainReport.Share share = row.shares().get(region.label());
      cells.add(share == null ? "–" : figure(share.mean(), share.margin()));
      areas.add(share == null ? "–" : Text.of("%.1f", 100 * share.area()));
    }
    page.row(cells);
    page.row(areas);
  }

  private void differences() {
    page.section("Differences between groups");
    page.add(
        "<p class=\"note\">Points of percent, the first less the second, with half of the 95 %"
            + " interval.</p>");
    page.open(columns("emotion", "groups"));
    for (ExplainReport.Comparison pair : report.comparisons()) {
      List<String> cells =
          new ArrayList<>(List.of(pair.emotion(), pair.first() + " − " + pair.second()));
      for (FaceRegion region : FaceRegion.values()) {
        ExplainReport.Difference difference = pair.difference().get(region.label());
        cells.add(difference == null ? "–" : figure(difference.mean(), difference.margin()));
      }
      page.row(cells);
    }
    page.close();
  }

  private void tests() {
    page.section("More than chance?");
    page.add(
        "<p class=\"note\">Permutation test over people: the largest difference in points, and how"
            + " likely one as large is by chance, corrected for five parts (Holm).</p>");
    page.open(columns("emotion"));
    for (RegionTest test : report.tests()) {
      List<String> cells = new ArrayList<>(List.of(test.emotion()));
      for (Map.Entry<String, RegionTest.Trial> trial : test.regions().entrySet()) {
        cells.add(words(trial.getValue()));
      }
      page.row(cells);
    }
    page.close();
  }

  static String words(RegionTest.Trial trial) {
    return Text.of("%.1f, %s", 100 * trial.spread(), Figures.chance(trial.corrected()));
  }

  private static String figure(double share, @Nullable Double margin) {
    return margin == null
        ? Text.of("%.1f", 100 * share)
        : Text.of("%.1f ±%.1f", 100 * share, 100 * margin);
  }
}
