package mien.evaluation;

import static mien.evaluation.Figures.count;
import static mien.evaluation.Figures.decimal;
import static mien.evaluation.Figures.interval;
import static mien.evaluation.Figures.percent;
import static mien.evaluation.Figures.text;

import java.util.List;
import java.util.stream.Stream;
import mien.core.Emotion;

/** A report as one HTML page, its pictures inside it. */
final class HtmlPage {
  private final EvaluationReport report;
  private final HtmlWriter page = new HtmlWriter();

  HtmlPage(EvaluationReport report) {
    this.report = report;
  }

  /** The whole page. */
  String html() {
    head();
    glance();
    accuracy();
    robustness();
    classes();
    confusion();
    calibration();
    coverage();
    HtmlGroups groups = new HtmlGroups(page);
    report.groups().forEach(by -> groups.group(by, report.confusion().present()));
    report.cross().forEach(groups::cross);
    groups.comparisons(report.comparisons());
    notes();
    return page.end();
  }

  private void head() {
    var model = report.model();
    var data = report.data();
    page.begin(model.name() + " on " + data.name());
    page.add("<h1>%s <small>on %s, %s</small></h1>", model.name(), data.name(), data.split());
    page.add(
        "<p class=\"lead\">%s, %s parameters · %s · %s</p>",
        model.network(), text("%,d", model.parameters()), data.way(), report.created());
  }

  private void glance() {
    page.add("<div class=\"tiles\">");
    tile(
        percent(report.accuracy().rate()),
        text("of %,d faces judged right", report.accuracy().of()),
        text("95 %% interval %s", interval(report.accuracy())));
    tile(decimal(report.classes().macro().f1()), "macro F1", "plain mean over the emotions");
    tile(
        percent(report.calibration().card().error()),
        "calibration error",
        "distance of confidence from accuracy");
    tile(text("%.2f ms", report.model().millisAFace()), "a face", report.model().provider());
    page.add("</div>");
  }

  private void tile(String figure, String what, String more) {
    page.add("<div><b>%s</b><span>%s</span><small>%s</small></div>", figure, what, more);
  }

  private void accuracy() {
    page.section("Accuracy");
    page.open("", "right", "of", "accuracy", "95 % interval", "");
    proportion("plain", report.accuracy());
    report.augmented().forEach((views, share) -> proportion(name(views), share));
    page.close();
    if (report.data().unknown() + report.data().missed() > 0) {
      page.add("<p class=\"note\">%s</p>", leftOut());
    }
  }

  private void robustness() {
    if (!report.robustness().isEmpty()) {
      page.section("Worse pictures");
      page.open("", "right", "of", "accuracy", "95 % interval", "");
      report.robustness().forEach(this::proportion);
      page.close();
    }
  }

  private String leftOut() {
    return text(
        "Not in these figures: %d pictures of emotions that the model does not know, %d portraits"
            + " in which no face was found.",
        report.data().unknown(), report.data().missed());
  }

  private static String name(Views views) {
    return switch (views) {
      case PLAIN -> "plain";
      case FLIP -> "mean of picture and mirror image";
      case FLIP_AND_SHIFTS -> "mean of ten views: mirrored, shifted";
    };
  }

  private void proportion(String name, Proportion share) {
    page.row(
        List.of(
            name,
            Long.toString(share.hits()),
            Long.toString(share.of()),
            percent(share.rate()),
            interval(share)),
        share);
  }

  private void classes() {
    page.section("By emotion");
    page.open("", "precision", "recall", "F1", "faces");
    report.classes().classes().forEach(this::classRow);
    page.rule();
    classRow(report.classes().macro());
    classRow(report.classes().weighted());
    page.close();
  }

  private void classRow(ClassificationReport.Row row) {
    page.row(
        row.label(),
        decimal(row.precision()),
        decimal(row.recall()),
        decimal(row.f1()),
        count(row.support()));
  }

  private void confusion() {
    page.section("What was said of what");
    TableFigure confusion = TableFigure.rates(report.confusion());
    page.figure(
        confusion.width(),
        () -> Charts.dataUri(confusion.picture()),
        "Rows: the label of the face. Columns: what the model said. Percent of the row.");
    page.add("<details><summary>Counts</summary>");
    page.open(cells("", Emotion.ALL.stream().map(Emotion::label).toList()));
    for (Emotion truth : report.confusion().present()) {
      page.row(
          cells(
              truth.label(),
              Emotion.ALL.stream()
                  .map(said -> count(report.confusion().count(truth, said)))
                  .toList()));
    }
    page.close();
    page.add("</details>");
  }

  private void calibration() {
    page.section("Does it know how sure it may be?");
    var all = report.calibration();
    page.add("<div class=\"pair\">");
    page.figure(
        Charts.WIDTH,
        () -> Charts.reliability(all.plain(), all.card()),
        "On the grey line, what is said with 80 % is right in 80 % of the cases.");
    page.open("", "temperature", "error", "log loss");
    calibrationRow("uncalibrated", all.plain());
    calibrationRow("as on the card", all.card());
    calibrationRow("best fit here", all.fitted());
    page.close();
    page.add("</div>");
  }

  private void calibrationRow(String name, Calibration c) {
    page.row(name, decimal(c.temperature()), percent(c.error()), text("%.3f", c.logLoss()));
  }

  private void coverage() {
    page.section("Saying “uncertain”");
    page.add("<div class=\"pair\">");
    page.figure(
        Charts.WIDTH,
        () -> Charts.coverage(report.coverage()),
        "Accuracy among the faces that are named, the surest first.");
    page.open("wanted accuracy", "faces named", "uncertain below");
    for (double wanted : Coverage.WANTED) {
      report
          .coverage()
          .reaching(wanted)
          .ifPresentOrElse(
              point ->
                  page.row(
                      percent(wanted), percent(point.coverage()), decimal(point.uncertainBelow())),
              () -> page.row(percent(wanted), "not reached", ""));
    }
    page.close();
    page.add("</div>");
    SureErrors sure = report.sure();
    if (sure != null) {
      page.open(
          text("said with %.2f and more", sure.above()),
          "wrong",
          "of",
          "share",
          "95 % interval",
          "");
      sure.wrong().forEach(this::proportion);
      page.close();
    }
  }

  private void notes() {
    page.section("How this was measured");
    var data = report.data();
    page.add(
        "<p>Data: %s (SHA-256 %s), split %s. Each picture was judged once; intervals are Wilson's."
            + " Labels say what people saw in a face, not what its owner felt: every figure here is"
            + " about <i>apparent</i> expression.</p>",
        data.name(), data.sha256(), data.split());
    if (!report.model().metrics().isEmpty()) {
      page.open("figure on the model's card", "");
      report.model().metrics().forEach((name, value) -> page.row(name, Figures.metric(value)));
      page.close();
    }
  }

  static List<String> cells(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }
}
