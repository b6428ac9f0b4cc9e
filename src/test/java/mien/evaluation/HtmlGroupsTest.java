package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HtmlGroupsTest {
  private static String words(Consumer<HtmlGroups> write) {
    HtmlWriter page = new HtmlWriter();
    write.accept(new HtmlGroups(page));
    return page.end().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  private static GroupReport groups(int people, double p) {
    return new GroupReport(
        "age <10>",
        List.of(
            new GroupReport.Group(
                "a & b", people, new Proportion(3, 4), Map.of(ANGER, new Proportion(1, 2)), 5),
            new GroupReport.Group("c", 20, new Proportion(0, 0), Map.of(), 6)),
        new PermutationTrial(0.25, p, 9_999));
  }

  @Test
  void aGroupIsARow() {
    String words = words(page -> page.group(groups(12, 0.04), List.of(ANGER, FEAR)));
    assertThat(words)
        .startsWith(
            "By age &lt;10&gt; people faces missed accuracy 95 % interval"
                + " a &amp; b 12 4 5 75.0 % 30.1–95.4 %"
                + " c 20 0 6 – 0.0–100.0 %"
                + " right of anger fear a &amp; b 50.0 % – c – –"
                + " Largest difference: 25.0 points.")
        .contains("p = 0.0400 (permutation test, 9,999 shuffles of the groups among people)")
        .endsWith("more than chance explains easily.");
  }

  @Test
  void smallGroupsCarryACautionAndChanceIsNamed() {
    assertThat(words(page -> page.group(groups(9, 0.05), List.of())))
        .contains("chance alone may explain them.")
        .endsWith("Fewer than 10 people, too few to speak for their group: a &amp; b (9).");
  }

  @Test
  void modelsCrossGroups() {
    CrossReport cross =
        new CrossReport(
            "group",
            List.of("x", "y"),
            List.of(
                new CrossReport.Row(
                    "m",
                    List.of(new Proportion(3, 4), new Proportion(0, 0)),
                    new PermutationTrial(0.5, 0.125, 9_999))));
    assertThat(words(page -> page.cross(cross)))
        .startsWith(
            "Models × group model x y largest difference p"
                + " m 75.0 % (30.1–95.4 %) – (0.0–100.0 %) 50.0 points 0.1250 On the faces");
  }

  @Test
  void pairsOfModelsAreComparedAndOneAloneIsNot() {
    assertThat(words(page -> page.comparisons(List.of()))).isEmpty();
    assertThat(words(page -> page.comparisons(List.of(new McNemarTrial("m", "n", 7, 1, 0.0703)))))
        .startsWith(
            "Model against model only the first right only the second right m n 7 1 p = 0.0703"
                + " On the faces");
    assertThat(words(page -> page.comparisons(List.of(new McNemarTrial("m", "n", 80, 1, 1e-22)))))
        .contains("80 1 p < 0.0001".replace("<", "&lt;"));
  }
}
