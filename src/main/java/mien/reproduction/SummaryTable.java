package mien.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mien.evaluation.EvaluationReport;
import mien.evaluation.Figures;
import mien.evaluation.Proportion;
import mien.evaluation.Views;
import mien.reproduction.Papers.Claim;
import mien.reproduction.Papers.PaperSystem;

/** All systems in one table. */
final class SummaryTable {
  private final Papers papers;
  private final Findings findings;

  SummaryTable(Papers papers, Findings findings) {
    this.papers = papers;
    this.findings = findings;
  }

  void write(Markdown page) {
    page.heading(2, "At a glance");
    page.table(
        2,
        List.of(
            "system",
            "its paper reports",
            "training",
            "test, plain",
            "test, ten views",
            "macro F1",
            "parameters",
            "file",
            "ms a face"),
        findings.systems(papers).stream().map(this::row).toList());
    page.paragraph(
        "*Training* and *test* are ours: FER-2013's Training and PrivateTest, with Wilson's 95 %"
            + " intervals. Training pictures are judged as they are, unvaried,"
            + " with those that training left out as near copies of test pictures. *Ten views* is the"
            + " mean over mirrored and shifted copies. *Macro F1* is the plain test's. *Ms a face*"
            + " is the median for one face at a time, scaled and normalised, with ONNX Runtime on one"
            + " thread of the AMD EPYC of [SPEED.md](SPEED.md).");
  }

  private static String headline(PaperSystem system) {
    return system.claims().isEmpty()
        ? "our own network, in no paper"
        : system.claims().stream()
            .filter(Claim::headline)
            .map(claim -> "%s %s, %s".formatted(claim.figure(), claim.what(), claim.data()))
            .collect(Collectors.joining("; "));
  }

  private List<String> row(PaperSystem system) {
    List<String> cells = new ArrayList<>();
    cells.add("`%s`".formatted(system.id()));
    cells.add(headline(system));
    Optional<EvaluationReport> test = findings.of(system.id(), FerSplit.TEST);
    Optional<EvaluationReport> any = findings.latest(system.id());
    cells.add(
        findings
            .of(system.id(), FerSplit.TRAINING)
            .map(report -> Wording.share(report.accuracy()))
            .orElse(any.isEmpty() ? state(system) : "no report yet"));
    cells.add(
        test.map(report -> Wording.share(report.accuracy()))
            .orElse(any.isEmpty() ? Wording.NONE : "no report yet"));
    cells.add(test.flatMap(SummaryTable::tenViews).map(Wording::share).orElse(Wording.NONE));
    cells.add(test.map(r -> Figures.decimal(r.classes().macro().f1())).orElse(Wording.NONE));
    cells.add(any.map(r -> Wording.of("%,d", r.model().parameters())).orElse(Wording.NONE));
    cells.add(any.map(r -> Wording.megabytes(r.model().bytes())).orElse(Wording.NONE));
    cells.add(
        findings
            .of(system.id(), FerSplit.VALIDATION)
            .map(r -> r.model().millisAlone())
            .map(millis -> Wording.of("%.2f", millis))
            .orElse(Wording.NONE));
    return cells;
  }

  private String state(PaperSystem system) {
    return findings.card(system.id()).isPresent() ? "trained, no report yet" : "not trained yet";
  }

  private static Optional<Proportion> tenViews(EvaluationReport report) {
    return Optional.ofNullable(report.augmented().get(Views.FLIP_AND_SHIFTS));
  }
}
