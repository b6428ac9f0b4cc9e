package mien.reproduction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.evaluation.EvaluationReport;
import mien.evaluation.Proportion;
import mien.reproduction.Papers.PaperSystem;

/** Accuracy on worse pictures, and on the crops that the live window takes. */
final class RobustnessSection {
  private final Map<String, EvaluationReport> reports = new LinkedHashMap<>();

  RobustnessSection(List<PaperSystem> systems, Findings findings) {
    for (PaperSystem system : systems) {
      findings
          .of(system.id(), FerSplit.VALIDATION)
          .filter(report -> !report.robustness().isEmpty())
          .ifPresent(report -> reports.put(system.id(), report));
    }
  }

  /** Nothing where nothing was measured. */
  void write(Markdown page) {
    if (reports.isEmpty()) {
      return;
    }
    page.heading(2, "Worse pictures");
    page.paragraph(
        "PublicTest again, disturbed as a camera may disturb it; and the faces that Haar's"
            + " cascade finds in it, in its crops and in the set's. Accuracy in percent;"
            + " each figure has about %s points of sampling error.".formatted(largestError()));
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
          columns.add("`%s`".formatted(id));
          rows.get(0).add(percent(report.accuracy()));
          for (int i = 0; i < kinds.size(); i++) {
            Proportion share = report.robustness().get(kinds.get(i));
            rows.get(i + 1).add(share == null ? Wording.NONE : percent(share));
          }
        });
    page.table(1, columns, rows);
  }

  private static String percent(Proportion share) {
    return Wording.of("%.1f", 100 * share.rate());
  }

  /** Half the widest interval, in points. */
  private String largestError() {
    return Wording.of(
        "%.0f",
        reports.values().stream()
            .flatMap(report -> report.robustness().values().stream())
            .mapToDouble(share -> 50 * (share.high() - share.low()))
            .max()
            .orElse(0));
  }
}
