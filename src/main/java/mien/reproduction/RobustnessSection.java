package mien.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mien.evaluation.EvaluationReport;
import mien.evaluation.Proportion;
import mien.reproduction.Papers.PaperSystem;

/** Accuracy on worse pictures, and on the crops that the live window takes. */
final class RobustnessSection {
  private final Map<String, EvaluationReport> reports = new TreeMap<>();

  RobustnessSection(Papers papers, Findings findings) {
    papers.systems().stream()
        .map(PaperSystem::id)
        .forEach(
            id ->
                findings
                    .latest(id)
                    .filter(report -> !report.robustness().isEmpty())
                    .ifPresent(report -> reports.put(id, report)));
  }

  /** Nothing where nothing was measured. */
  void write(Markdown page) {
    if (reports.isEmpty()) {
      return;
    }
    page.heading(2, "Worse pictures");
    page.paragraph(
        "FER-2013's pictures again, disturbed as a camera may disturb them; and the faces that the"
            + " live window's detector finds in them, in its crops and in the set's.");
    List<String> columns = new ArrayList<>(List.of(""));
    List<List<String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(List.of("as they are")));
    List<String> kinds =
        reports.values().stream()
            .flatMap(report -> report.robustness().keySet().stream())
            .distinct()
            .toList();
    kinds.forEach(kind -> rows.add(new ArrayList<>(List.of(kind))));
    reports.forEach(
        (id, report) -> {
          columns.add("`%s`, %s".formatted(id, report.data().split()));
          rows.get(0).add(Words.share(report.accuracy()));
          for (int i = 0; i < kinds.size(); i++) {
            Proportion share = report.robustness().get(kinds.get(i));
            rows.get(i + 1).add(share == null ? Words.NONE : Words.share(share));
          }
        });
    page.table(1, columns, rows);
  }
}
