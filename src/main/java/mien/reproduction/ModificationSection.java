package mien.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.evaluation.Proportion;
import mien.explain.ModificationSummary;
import mien.reproduction.Findings.Modified;

/** Whether faces can be changed towards an emotion, as paper 2 does. */
final class ModificationSection {
  /** What the paper turns into what: by target, the emotion that was there. */
  private static final Map<String, String> FROM_IN_PAPER =
      Map.of("fear", "happiness", "sadness", "happiness", "happiness", "neutral");

  private final List<Modified> reports;

  ModificationSection(Findings findings) {
    reports = findings.modifications();
  }

  void write(Markdown page) {
    page.heading(2, "Faces changed towards an emotion");
    page.paragraph(
        "Paper 2 climbs the gradient on the picture itself until the network sees another emotion."
            + " What comes out is synthetic: it shows what the network looks for, not how a person"
            + " would look. The change is a fine pattern that people hardly see.");
    if (reports.isEmpty()) {
      page.paragraph("Not measured yet.");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Modified report : reports) {
      ModificationSummary summary = report.modification();
      rows.add(row(report.model(), summary.target(), summary.all()));
      summary.rows().stream()
          .filter(row -> row.from().equals(FROM_IN_PAPER.get(summary.target())))
          .forEach(row -> rows.add(row("", "", row)));
    }
    page.table(
        3,
        List.of(
            "model",
            "towards",
            "seen before as",
            "faces",
            "made more probable",
            "probability before",
            "after",
            "steps"),
        rows);
    page.paragraph(
        "Faces of %s, %s, the first of each label but the target's. Left out of the counts: %s, sure of the target from the start. Probabilities and steps are means."
            .formatted(
                reports.get(0).data(),
                reports.get(0).split(),
                Wording.list(
                    reports,
                    r ->
                        "%d towards %s"
                            .formatted(r.modification().already(), r.modification().target()))));
  }

  private static List<String> row(String model, String target, ModificationSummary.Row row) {
    return List.of(
        model.isEmpty() ? "" : "`%s`".formatted(model),
        target,
        row.from(),
        Wording.of("%d", row.faces()),
        Wording.share(new Proportion(row.raised(), row.faces())),
        Wording.of("%.2f", row.before()),
        Wording.of("%.2f", row.after()),
        Wording.of("%.0f", row.steps()));
  }

  /** What writes these reports anew. */
  List<String> commands() {
    return reports.stream()
        .map(
            r ->
                "./run.sh explain %s --data %s --split %s --limit 20 --to %s --out out --json docs/reports/%s-to-%s.json"
                    .formatted(
                        r.model(),
                        r.data(),
                        r.split(),
                        r.modification().target(),
                        r.model(),
                        r.modification().target()))
        .toList();
  }
}
