package mien.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.evaluation.EvaluationReport;
import mien.evaluation.Figures;
import mien.evaluation.Proportion;
import mien.evaluation.Views;
import mien.reproduction.Papers.Claim;
import mien.reproduction.Papers.MissingData;
import mien.reproduction.Papers.Paper;
import mien.reproduction.Papers.PaperSystem;

/** One paper: its claims, our figures, and what it takes to check the rest. */
final class PaperSection {
  private final Findings findings;
  private final Markdown page;

  PaperSection(Findings findings, Markdown page) {
    this.findings = findings;
    this.page = page;
  }

  void write(int number, Paper paper) {
    page.heading(2, "%d. %s".formatted(number, paper.citation()));
    page.paragraph("*%s.* %s".formatted(paper.title(), paper.about()));
    claims(paper);
    here(paper);
    new TrainingBesideTest(findings).write(page, paper);
    new EpochTimes(findings).write(page, paper);
    paper.systems().forEach(system -> new ClassFigures(findings).write(page, system));
    page.paragraph(String.join(" ", paper.cautions()));
    page.heading(3, "What is missing");
    paper.missing().forEach(this::missing);
  }

  private void claims(Paper paper) {
    page.heading(3, "The paper reports");
    List<List<String>> rows = new ArrayList<>();
    for (PaperSystem system : paper.systems()) {
      for (Claim claim : system.claims()) {
        rows.add(
            List.of(
                "`%s`".formatted(system.id()),
                claim.what(),
                claim.data().isEmpty() ? Wording.NONE : claim.data(),
                claim.where(),
                claim.figure()));
      }
    }
    page.table(4, List.of("system", "what", "data", "where in the paper", "figure"), rows);
  }

  private void here(Paper paper) {
    page.heading(3, "Here, on FER-2013");
    List<List<String>> rows = new ArrayList<>();
    for (PaperSystem system : paper.systems()) {
      for (FerSplit split : FerSplit.values()) {
        findings.of(system.id(), split).ifPresent(report -> rows.add(row(system, split, report)));
      }
    }
    if (!rows.isEmpty()) {
      page.table(
          2,
          List.of(
              "system", "split", "faces", "plain", "with mirror image", "ten views", "macro F1"),
          rows);
    }
    page.list(paper.systems().stream().flatMap(system -> untrained(system).stream()).toList());
    page.details(
        "How they were trained, in the words of their cards",
        paper.systems().stream().flatMap(system -> training(system).stream()).toList());
  }

  private static List<String> row(PaperSystem system, FerSplit split, EvaluationReport report) {
    return List.of(
        "`%s`".formatted(system.id()),
        "%s (%s)".formatted(split.label(), split.use()),
        Wording.of("%,d", report.accuracy().of()),
        Wording.share(report.accuracy()),
        share(report, Views.FLIP),
        share(report, Views.FLIP_AND_SHIFTS),
        Figures.decimal(report.classes().macro().f1()));
  }

  private static String share(EvaluationReport report, Views views) {
    Proportion share = report.augmented().get(views);
    return share == null ? Wording.NONE : Wording.share(share);
  }

  private Optional<String> untrained(PaperSystem system) {
    String id = system.id();
    return findings.card(id).isPresent() || findings.latest(id).isPresent()
        ? Optional.empty()
        : Optional.of(
            "`%s`: no model yet. `./run.sh train %s --data fer2013.zip --out models` makes one."
                .formatted(id, id));
  }

  private Optional<String> training(PaperSystem system) {
    return findings
        .card(system.id())
        .flatMap(card -> Optional.ofNullable(card.training()))
        .map(
            t ->
                "`%s`: %d epochs on %s, seed %d; %s"
                    .formatted(system.id(), t.epochs(), t.data(), t.seed(), t.protocol()));
  }

  private void missing(MissingData data) {
    page.paragraph("**%s.** %s With the set at hand:".formatted(data.data(), data.why()));
    page.code(data.commands());
  }
}
