package mien.reproduction;

import java.util.Optional;
import mien.evaluation.EvaluationReport;
import mien.evaluation.Figures;
import mien.reproduction.Papers.Claim;
import mien.reproduction.Papers.Paper;
import mien.reproduction.Papers.PaperSystem;

/** Which of our two figures a claim on FER-2013 is nearer to: seen pictures or unseen ones. */
final class TrainingBesideTest {
  private static final String SET = "FER-2013";

  private final Findings findings;

  TrainingBesideTest(Findings findings) {
    this.findings = findings;
  }

  void write(Markdown page, Paper paper) {
    for (PaperSystem system : paper.systems()) {
      for (Claim claim : system.claims()) {
        if (claim.data().equals(SET)) {
          unseen(system).ifPresent(report -> compare(page, system, claim, report));
        }
      }
    }
  }

  /** On the test pictures, or as long as nobody has looked at those, on the validation ones. */
  private Optional<EvaluationReport> unseen(PaperSystem system) {
    return findings
        .of(system.id(), FerSplit.TEST)
        .or(() -> findings.of(system.id(), FerSplit.VALIDATION));
  }

  private void compare(Markdown page, PaperSystem system, Claim claim, EvaluationReport unseen) {
    findings
        .of(system.id(), FerSplit.TRAINING)
        .ifPresent(
            seen -> {
              double toSeen = claim.value() - 100 * seen.accuracy().rate();
              double toUnseen = claim.value() - 100 * unseen.accuracy().rate();
              page.paragraph(
                  "**Training or test?** Our `%s` names %s of the pictures rightly that it learned from, and %s of those of %s, which it did not learn from. The paper's %s is %s the first and %s the second: it lies nearer to a %s figure."
                      .formatted(
                          system.id(),
                          Figures.percent(seen.accuracy().rate()),
                          Figures.percent(unseen.accuracy().rate()),
                          unseen.data().split(),
                          claim.figure(),
                          points(toSeen),
                          points(toUnseen),
                          Math.abs(toSeen) < Math.abs(toUnseen) ? "training" : "test"));
            });
  }

  private static String points(double difference) {
    return Wording.of("%.1f points %s", Math.abs(difference), difference < 0 ? "below" : "above");
  }
}
