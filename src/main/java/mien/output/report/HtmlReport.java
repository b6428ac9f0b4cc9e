package mien.output.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import mien.core.Emotion;
import mien.core.Text;
import mien.output.Provenance;
import mien.output.Tally;
import mien.output.annotation.Annotations;

/** Writes the report as HTML. */
final class HtmlReport {
  private final Annotations annotations;
  private final Provenance session;
  private final Tally tally;
  private final long decoded;
  private final Map<Integer, FaceNotes> faces;
  private final StringBuilder page = new StringBuilder();

  HtmlReport(
      Annotations annotations,
      Provenance session,
      Tally tally,
      long decoded,
      Map<Integer, FaceNotes> faces) {
    this.annotations = annotations;
    this.session = session;
    this.tally = tally;
    this.decoded = decoded;
    this.faces = faces;
  }

  String page() {
    head();
    overview();
    faces.forEach(this::face);
    session();
    return page.append("</main></body></html>\n").toString();
  }

  private void head() {
    String name = Html.escaped(session.source().name());
    add(
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s: apparent expressions</title>
        <style>%s</style></head><body><main>
        <h1>%s</h1>
        <p class="lead">%s · %d %s · %,d frames</p>
        <p class="notice">What a network takes a face to <em>show</em>, frame by frame. It is not \
        what the person feels, and it may be wrong: look at the video before you conclude anything.</p>
        """,
        name,
        style(),
        name,
        Html.seconds(annotations.endMicros()),
        faces.size(),
        faces.size() == 1 ? "face" : "faces",
        tally.frames());
  }

  private static String style() {
    try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void overview() {
    add("<section><h2>Timeline</h2>");
    if (faces.isEmpty()) {
      add("<p>No face was found in this video.</p></section>");
      return;
    }
    page.append(new TimelineSvg(annotations).draw());
    add("<p class=\"legend\">");
    for (Emotion emotion : Emotion.ALL) {
      add(
          "<span><i style=\"background:%s\"></i>%s</span>",
          TimelineSvg.fill(emotion), emotion.label());
    }
    add(
        "<span><i class=\"hatched\"></i>uncertain</span><span><i class=\"gap\"></i>no"
            + " label</span>");
    add("</p></section>");
  }

  private void face(int id, FaceNotes notes) {
    Shares shares = Shares.of(annotations.of(id));
    String name = annotations.nameOf(id);
    add("<section class=\"face\"><h2>%s</h2><div class=\"who\">", Html.escaped(name));
    BufferedImage thumbnail = notes.thumbnail();
    if (thumbnail != null) {
      page.append(Html.image(thumbnail, name));
    }
    add(
        "<p>Seen from %s to %s, in %,d frames; labelled for %.1f s, uncertain for %s of"
            + " that.%s</p></div>",
        Html.seconds(notes.firstMicros),
        Html.seconds(notes.endMicros),
        notes.frames,
        shares.total(),
        Html.percent(shares.share(Emotion.UNCERTAIN)),
        shares.longestGapMicros() == 0
            ? ""
            : " Longest time without a label in between: "
                + Html.seconds(shares.longestGapMicros())
                + ".");
    add("<div class=\"columns\">");
    shareTable(shares);
    transitionTable(shares);
    qualityTable(notes);
    add("</div></section>");
  }

  private void shareTable(Shares shares) {
    add(
        "<table><caption>Share of time in segments (the terminal and the tables count"
            + " rows)</caption>");
    for (String word : Shares.WORDS) {
      String fill = Emotion.ofLabel(word).map(TimelineSvg::fill).orElse("");
      add(
          "<tr><th>%s</th><td class=\"bar\"><i class=\"%s\""
              + " style=\"width:%.1f%%;%s\"></i></td><td>%s</td><td>%.1f s</td></tr>",
          word,
          fill.isEmpty() ? "hatched" : "",
          100 * shares.share(word),
          fill.isEmpty() ? "" : "background:" + fill,
          Html.percent(shares.share(word)),
          shares.seconds().getOrDefault(word, 0.0));
    }
    add("</table>");
  }

  private void transitionTable(Shares shares) {
    add("<table><caption>Transitions</caption>");
    if (shares.transitions().isEmpty()) {
      add("<tr><td>none</td></tr>");
    }
    shares.transitions().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> add("<tr><th>%s</th><td>%d</td></tr>", entry.getKey(), entry.getValue()));
    add("</table>");
  }

  private void qualityTable(FaceNotes notes) {
    add("<table><caption>Hard to read</caption>");
    quality("small (under %.0f pixels)", FaceQuality.SMALL_PIXELS, notes.small, notes.frames);
    quality("dark (mean under %.0f of 255)", FaceQuality.DARK_MEAN, notes.dark, notes.frames);
    quality(
        "blurred (detail under %.0f)", FaceQuality.BLURRED_VARIANCE, notes.blurred, notes.frames);
    quality(
        "turned away (by over 35°; where no landmarks tell, symmetry under %.2f)",
        FaceQuality.TURNED_SYMMETRY, notes.turned, notes.frames);
    add("</table>");
  }

  private void quality(String name, double limit, long count, long frames) {
    double share = frames == 0 ? 0 : count / (double) frames;
    add(
        "<tr class=\"%s\"><th>%s</th><td>%s of frames</td></tr>",
        share >= 0.25 ? "poor" : "", Text.of(name, limit), Html.percent(share));
  }

  private void session() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("Program", session.program());
    rows.put("Model", part(session.model()));
    rows.put("Video", part(session.source()));
    session.settings().forEach((name, value) -> rows.put(name, value));
    rows.put("Frames decoded", Long.toString(decoded));
    rows.put("Frames analysed", Long.toString(tally.frames()));
    rows.put("Rows, a face each", Long.toString(tally.rows()));
    add("<section><h2>Provenance</h2><table class=\"session\">");
    rows.forEach(
        (name, value) ->
            add("<tr><th>%s</th><td>%s</td></tr>", Html.escaped(name), Html.escaped(value)));
    add("</table></section>");
  }

  private static String part(Provenance.Part part) {
    return part.sha256() == null ? part.name() : part.name() + ", SHA-256 " + part.sha256();
  }

  private void add(String format, Object... values) {
    page.append(Text.of(format, values)).append('\n');
  }
}
