package mien.evaluation;

import static mien.evaluation.Figures.interval;
import static mien.evaluation.Figures.percent;
import static mien.evaluation.Figures.text;

import java.util.ArrayList;
import java.util.List;
import mien.core.Emotion;
import org.jspecify.annotations.Nullable;

/** What a report says of groups of faces. */
final class HtmlGroups {
  private final HtmlWriter page;

  HtmlGroups(HtmlWriter page) {
    this.page = page;
  }

  /**
   * @param emotions those of which the share that was judged right is told
   */
  void group(GroupReport groups, List<Emotion> emotions) {
    page.section("By " + groups.column());
    page.open("", "people", "faces", "missed", "accuracy", "95 % interval", "");
    groups.groups().forEach(group -> page.row(cells(group), group.accuracy()));
    page.close();
    page.open(HtmlPage.cells("right of", emotions.stream().map(Emotion::label).toList()));
    for (GroupReport.Group group : groups.groups()) {
      page.row(
          HtmlPage.cells(
              group.name(), emotions.stream().map(e -> rate(group.recall().get(e))).toList()));
    }
    page.close();
    chance(groups.test());
    if (!groups.caution().isEmpty()) {
      page.add("<p class=\"note\">%s</p>", groups.caution());
    }
  }

  private static List<String> cells(GroupReport.Group group) {
    return List.of(
        group.name(),
        Integer.toString(group.people()),
        Long.toString(group.accuracy().of()),
        Long.toString(group.missed()),
        percent(group.accuracy().rate()),
        interval(group.accuracy()));
  }

  private static String rate(@Nullable Proportion share) {
    return share == null ? "–" : percent(share.rate());
  }

  private void chance(PermutationTrial test) {
    page.add(
        "<p class=\"note\">%s</p>",
        text(
            "Largest difference: %.1f points. If the groups meant nothing, differences like these"
                + " would come with %s (permutation test, %,d shuffles of the groups among"
                + " people): %s",
            100 * test.spread(),
            Figures.chance(test.p()),
            test.shuffles(),
            test.p() < 0.05
                ? "more than chance explains easily."
                : "chance alone may explain them."));
  }

  void cross(CrossReport cross) {
    page.section("Models × " + cross.column());
    List<String> columns = new ArrayList<>(HtmlPage.cells("model", cross.groups()));
    columns.addAll(List.of("largest difference", "p"));
    page.open(columns);
    for (CrossReport.Row row : cross.rows()) {
      List<String> cells =
          new ArrayList<>(
              HtmlPage.cells(row.model(), row.accuracy().stream().map(HtmlGroups::full).toList()));
      cells.add(text("%.1f points", 100 * row.test().spread()));
      cells.add(text("%.4f", row.test().p()));
      page.row(cells);
    }
    page.close();
    page.add(
        "<p class=\"note\">On the faces whose emotion all of these models know. p: how likely such"
            + " differences between the groups are if they meant nothing to the model (permutation"
            + " test).</p>");
  }

  /** Models against each other; nothing for one alone. */
  void comparisons(List<McNemarTrial> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    page.section("Model against model");
    page.open("", "", "only the first right", "only the second right", "");
    for (McNemarTrial pair : pairs) {
      page.row(
          pair.first(),
          pair.second(),
          Long.toString(pair.onlyFirst()),
          Long.toString(pair.onlySecond()),
          Figures.chance(pair.p()));
    }
    page.close();
    page.add(
        "<p class=\"note\">On the faces whose emotion all of these models know. p: how likely so"
            + " uneven a split is if the two were equally good (McNemar's exact test; it takes the"
            + " faces for independent).</p>");
  }

  private static String full(Proportion share) {
    return text("%s (%s)", percent(share.rate()), interval(share));
  }
}
