package mien.reproduction;

import java.util.ArrayList;
import java.util.List;
import mien.core.Emotion;
import mien.evaluation.EvaluationReport;
import mien.evaluation.Figures;
import mien.evaluation.GroupReport;
import mien.evaluation.PermutationTrial;
import mien.evaluation.Proportion;

/** How well faces of different groups are judged: the question that paper 2 leaves open. */
final class GroupSection {
  private static final double CHANCE = 0.05;

  private final List<EvaluationReport> reports;

  GroupSection(Findings findings) {
    reports = findings.groups();
  }

  void write(Markdown page) {
    page.heading(2, "Across groups");
    page.paragraph(
        "Does a network judge one group of people better than another? Groups are as people called"
            + " themselves. The network learned from FER-2013, which names no groups; training on"
            + " one group alone takes a set with more people in each. Each portrait goes the way of"
            + " a live frame: the face is found first.");
    if (reports.isEmpty()) {
      page.paragraph("Not measured yet.");
    }
    reports.forEach(report -> report.groups().forEach(by -> write(page, report, by)));
  }

  private static void write(Markdown page, EvaluationReport report, GroupReport by) {
    page.heading(
        3, "`%s` on %s, by %s".formatted(report.model().name(), report.data().name(), by.column()));
    List<Emotion> emotions = report.confusion().present();
    List<String> columns = new ArrayList<>(List.of("", "people", "faces", "missed", "accuracy"));
    emotions.forEach(emotion -> columns.add(emotion.label()));
    page.table(1, columns, by.groups().stream().map(group -> row(group, emotions)).toList());
    page.paragraph((chance(by.test()) + " " + by.caution().replace('_', ' ')).strip());
  }

  private static List<String> row(GroupReport.Group group, List<Emotion> emotions) {
    List<String> cells = new ArrayList<>();
    cells.add(group.name().replace('_', ' '));
    cells.add(Wording.of("%d", group.people()));
    cells.add(Wording.of("%d", group.accuracy().of()));
    cells.add(Wording.of("%d", group.missed()));
    cells.add(group.accuracy().of() == 0 ? Wording.NONE : Wording.share(group.accuracy()));
    for (Emotion emotion : emotions) {
      Proportion recall = group.recall().get(emotion);
      cells.add(recall == null ? Wording.NONE : Wording.share(recall));
    }
    return cells;
  }

  private static String chance(PermutationTrial test) {
    return Wording.of(
        "Largest difference: %.1f points. Permutation test over people, %,d shuffles: %s. %s",
        100 * test.spread(),
        test.shuffles(),
        Figures.chance(test.p()),
        test.p() < CHANCE
            ? "That is more than chance explains easily."
            : "Chance alone may explain it.");
  }

  /** What writes these reports anew. */
  List<String> commands() {
    return reports.stream()
        .map(
            report ->
                "./run.sh evaluate %s --data %s --detect --by %s --json docs/reports/%s-%s.json"
                    .formatted(
                        report.model().name(),
                        report.data().name(),
                        String.join(
                            ",", report.groups().stream().map(GroupReport::column).toList()),
                        report.model().name(),
                        report.data().name().replaceFirst("\\.[^.]*$", "")))
        .toList();
  }
}
