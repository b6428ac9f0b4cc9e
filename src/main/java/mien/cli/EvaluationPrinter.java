package mien.cli;

import java.io.PrintWriter;
import java.util.Locale;
import mien.core.Text;
import mien.core.TextTable;
import mien.evaluation.Calibration;
import mien.evaluation.ClassificationReport;
import mien.evaluation.CrossReport;
import mien.evaluation.EvaluationReport;
import mien.evaluation.Figures;
import mien.evaluation.GroupReport;
import mien.evaluation.McNemarTrial;
import mien.evaluation.PermutationTrial;
import mien.evaluation.SureErrors;

/** An evaluation for a terminal. */
final class EvaluationPrinter {
  private final PrintWriter out;

  EvaluationPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(EvaluationReport report) {
    say(
        "%s on %s, %s (%s)",
        report.model().name(), report.data().name(), report.data().split(), report.data().way());
    say("accuracy  %s", report.accuracy());
    report.augmented().forEach((views, share) -> say("  %s  %s", label(views), share));
    report.robustness().forEach((what, share) -> say("  %s  %s", what, share));
    if (report.data().unknown() + report.data().missed() > 0) {
      say(
          "left out  %d of emotions the model does not know, %d in which no face was found",
          report.data().unknown(), report.data().missed());
    }
    say("");
    classes(report.classes());
    say("");
    Calibration card = report.calibration().card();
    say(
        "calibration error %.1f %% at temperature %.2f (%.1f %% at 1)",
        100 * card.error(), card.temperature(), 100 * report.calibration().plain().error());
    report
        .coverage()
        .reaching(0.85)
        .ifPresent(
            point ->
                say(
                    "85 %% right when %.0f %% of the faces are named (uncertain below %.2f)",
                    100 * point.coverage(), point.uncertainBelow()));
    if (report.sure() != null) {
      say("");
      sure(report.sure());
    }
    say("%.2f ms a face, %s", report.model().millisAFace(), report.model().provider());
    if (report.model().millisAlone() != null) {
      say("%.2f ms for one face at a time (median)", report.model().millisAlone());
    }
    report.groups().forEach(this::group);
    if (!report.comparisons().isEmpty()) {
      say("");
      say("on the faces whose emotion all of the models know:");
    }
    report.cross().forEach(this::cross);
    report.comparisons().forEach(this::comparison);
  }

  private void classes(ClassificationReport classes) {
    TextTable table = TextTable.ofFigures("", "precision", "recall", "F1", "faces");
    classes.classes().forEach(row -> add(table, row));
    add(table, classes.macro());
    add(table, classes.weighted());
    table.print(out);
  }

  private void sure(SureErrors sure) {
    TextTable table =
        TextTable.ofWords(text("said with %.2f and more", sure.above()), "of these, wrong");
    sure.wrong().forEach((label, share) -> table.add(label, share.toString()));
    table.print(out);
    say("");
  }

  private static void add(TextTable table, ClassificationReport.Row row) {
    table.add(
        row.label(),
        text("%.2f", row.precision()),
        text("%.2f", row.recall()),
        text("%.2f", row.f1()),
        text("%.0f", row.support()));
  }

  private void group(GroupReport groups) {
    say("");
    TextTable table = TextTable.ofWords("by " + groups.column(), "accuracy", "people", "missed");
    for (GroupReport.Group group : groups.groups()) {
      table.add(
          group.name(),
          group.accuracy().toString(),
          text("%d", group.people()),
          text("%d", group.missed()));
    }
    table.print(out);
    chance(groups.test());
    if (!groups.caution().isEmpty()) {
      say("%s", groups.caution());
    }
  }

  private void cross(CrossReport cross) {
    say("");
    for (CrossReport.Row row : cross.rows()) {
      TextTable table = TextTable.ofWords(row.model() + " by " + cross.column(), "accuracy");
      for (int i = 0; i < cross.groups().size(); i++) {
        table.add(cross.groups().get(i), row.accuracy().get(i).toString());
      }
      table.print(out);
      chance(row.test());
    }
  }

  private void comparison(McNemarTrial pair) {
    say("");
    say(
        "%s alone is right on %d faces, %s alone on %d: %s (McNemar's exact test)",
        pair.first(), pair.onlyFirst(), pair.second(), pair.onlySecond(), Figures.chance(pair.p()));
  }

  private void chance(PermutationTrial test) {
    say(
        "largest difference %.1f points, %s (permutation test)",
        100 * test.spread(), Figures.chance(test.p()));
  }

  private void say(String format, Object... values) {
    out.println(text(format, values));
  }

  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String text(String format, Object... values) {
    return Text.of(format, values);
  }
}
