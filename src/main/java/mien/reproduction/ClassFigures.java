package mien.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mien.evaluation.ClassificationReport;
import mien.evaluation.EvaluationReport;
import mien.evaluation.Figures;
import mien.reproduction.Papers.ClassClaim;
import mien.reproduction.Papers.PaperSystem;
import org.jspecify.annotations.Nullable;

/** Precision, recall and F1 by emotion beside the paper's, where it tells them. */
final class ClassFigures {
  private final Findings findings;

  ClassFigures(Findings findings) {
    this.findings = findings;
  }

  void write(Markdown page, PaperSystem system) {
    if (system.classes() == null) {
      return;
    }
    Map<String, ClassClaim> claims =
        system.classes().stream().collect(Collectors.toMap(ClassClaim::emotion, c -> c));
    findings.latest(system.id()).ifPresent(report -> write(page, system, claims, report));
  }

  private static void write(
      Markdown page, PaperSystem system, Map<String, ClassClaim> claims, EvaluationReport report) {
    page.heading(3, "`%s` by emotion".formatted(system.id()));
    List<List<String>> rows = new ArrayList<>();
    for (ClassificationReport.Row ours : report.classes().classes()) {
      ClassClaim paper = claims.get(ours.label());
      rows.add(
          List.of(
              ours.label(),
              claimed(paper, ClassClaim::precision),
              Figures.decimal(ours.precision()),
              claimed(paper, ClassClaim::recall),
              Figures.decimal(ours.recall()),
              claimed(paper, ClassClaim::f1),
              Figures.decimal(ours.f1()),
              Wording.of("%,.0f", ours.support())));
    }
    page.table(
        1,
        List.of(
            "",
            "precision, paper",
            "here",
            "recall, paper",
            "here",
            "F1, paper",
            "here",
            "faces here"),
        rows);
    page.paragraph("Here on %s, plain.".formatted(report.data().split()));
  }

  private static String claimed(
      @Nullable ClassClaim claim, Function<ClassClaim, @Nullable Double> figure) {
    Double value = claim == null ? null : figure.apply(claim);
    return value == null ? Wording.NONE : Figures.decimal(value);
  }
}
