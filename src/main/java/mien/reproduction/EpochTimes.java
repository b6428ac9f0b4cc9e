package mien.reproduction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mien.classify.ModelCard;
import mien.evaluation.EvaluationReport;
import mien.reproduction.Papers.Claim;
import mien.reproduction.Papers.Paper;
import mien.reproduction.Papers.PaperSystem;

/** Seconds an epoch beside the paper's, where it tells them. */
final class EpochTimes {
  /** The name of the figure on a card and in a claim. */
  private static final String SECONDS = "seconds an epoch";

  private final Findings findings;

  EpochTimes(Findings findings) {
    this.findings = findings;
  }

  void write(Markdown page, Paper paper) {
    List<String> measures =
        paper.systems().stream()
            .flatMap(system -> system.claims().stream())
            .map(Claim::what)
            .filter(what -> what.startsWith(SECONDS))
            .distinct()
            .toList();
    if (measures.isEmpty()) {
      return;
    }
    page.heading(3, "Seconds an epoch");
    List<String> columns =
        Stream.of(
                Stream.of("system"),
                measures.stream().map(what -> "paper" + what.substring(SECONDS.length())),
                Stream.of("here, fastest", "here, mean", "pictures an epoch here"))
            .flatMap(part -> part)
            .toList();
    page.table(1, columns, paper.systems().stream().map(system -> row(system, measures)).toList());
    page.paragraph(
        "Ours are epochs on one thread of a CPU, validation included. Other work ran beside them:"
            + " the fastest epoch was disturbed least. Sets and machines differ: compare down a"
            + " column, not across a row.");
  }

  private List<String> row(PaperSystem system, List<String> measures) {
    return Stream.of(
            Stream.of("`%s`".formatted(system.id())),
            measures.stream().map(what -> claimed(system, what)),
            Stream.of(
                seconds(findings.epochSeconds(system.id()).stream().min(Double::compare)),
                seconds(mean(system.id())),
                findings
                    .of(system.id(), FerSplit.TRAINING)
                    .map(report -> Wording.of("%,d", report.accuracy().of()))
                    .orElse(Wording.NONE)))
        .flatMap(part -> part)
        .toList();
  }

  private static String claimed(PaperSystem system, String what) {
    return system.claims().stream()
        .filter(claim -> claim.what().equals(what))
        .map(Claim::figure)
        .findFirst()
        .orElse(Wording.NONE);
  }

  private static String seconds(Optional<Double> seconds) {
    return seconds.map(s -> Wording.of("%.0f s", s)).orElse(Wording.NONE);
  }

  /** As the card says it. */
  private Optional<Double> mean(String system) {
    return findings
        .card(system)
        .map(ModelCard::metrics)
        .or(() -> findings.latest(system).map(EvaluationReport::model).map(m -> m.metrics()))
        .map(metrics -> metrics.get(SECONDS));
  }
}
