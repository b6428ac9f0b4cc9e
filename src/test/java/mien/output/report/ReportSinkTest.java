package mien.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.Segment;
import mien.output.Provenance;
import mien.output.Tally;
import mien.output.annotation.Annotations;
import mien.output.annotation.SegmentSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSinkTest {
  private static final int SIZE = 160;

  @TempDir Path folder;

  /** Two seconds at ten frames a second: happiness, then fear. */
  private static FrameResult frame(int index) {
    byte[] pixels = new byte[SIZE * SIZE];
    new Random(1).nextBytes(pixels);
    BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_3BYTE_BGR);
    Frame frame = new Frame(index, index * 100_000L, 0, new GreyImage(SIZE, SIZE, pixels), picture);
    Emotion label = index < 10 ? Emotion.HAPPINESS : Emotion.FEAR;
    double[] p = new double[7];
    p[label.ordinal()] = 1;
    EmotionScores scores = EmotionScores.of(p);
    Expression said = new Expression(scores, scores, label, false);
    return new FrameResult(frame, List.of(new Face(3, new FaceBox(20, 20, 90, 90), 1, null, said)));
  }

  private String report(boolean thumbnails, int frames) throws IOException {
    ReportSink report = new ReportSink(thumbnails);
    SegmentSink segments = new SegmentSink();
    Tally tally = new Tally();
    for (int i = 0; i < frames; i++) {
      report.accept(frame(i));
      segments.accept(frame(i));
      tally.accept(frame(i));
    }
    return written(
        report,
        new Annotations(
            Path.of("a.mp4"), tally.endMicros(), segments.finish(tally.endMicros()), Map.of()),
        tally);
  }

  private String page(ReportSink report, long endMicros, Segment... segments) throws IOException {
    Annotations annotations =
        new Annotations(Path.of("a.mp4"), endMicros, List.of(segments), Map.of());
    return words(written(report, annotations, new Tally()));
  }

  private String written(ReportSink report, Annotations annotations, Tally tally)
      throws IOException {
    Path file = folder.resolve("report.html");
    report.write(
        annotations,
        new Provenance(
            Provenance.FORMAT,
            "mien test",
            new Provenance.Part("net.onnx", "abc"),
            Map.of("detector", "haar"),
            new Provenance.Part("<a> & b.mp4", "def")),
        tally,
        tally.frames(),
        file);
    return Files.readString(file);
  }

  @Test
  void tellsSharesTransitionsAndTheSession() throws IOException {
    assertThat(report(false, 20))
        .contains("<h1>&lt;a&gt; &amp; b.mp4</h1>", "happiness → fear", "50 %", "SHA-256 abc")
        .contains("happiness, 0.0 s to 1.0 s", "no label")
        .doesNotContain("<img", "http://", "https://", "<script");
  }

  @Test
  void everyFigureStandsInItsPlace() throws IOException {
    String page = report(false, 20);
    assertThat(words(page))
        .contains("<a> & b.mp4 2.0 s · 1 face · 20 frames")
        .contains("Face 3 Seen from 0.0 s to 2.0 s, in 20 frames; labelled for 2.0 s")
        .contains(
            "uncertain for 0 % of that. Share of time in segments (the terminal and the tables"
                + " count rows) anger 0 % 0.0 s")
        .contains("fear 50 % 1.0 s happiness 50 % 1.0 s")
        .contains("Transitions happiness → fear 1")
        .contains("Hard to read small (under 48 pixels) 0 % of frames")
        .contains("dark (mean under 50 of 255) 0 % of frames")
        .contains("blurred", "turned away")
        .contains("Program mien test Model net.onnx, SHA-256 abc Video <a> & b.mp4, SHA-256 def")
        .contains("detector haar Frames decoded 20 Frames analysed 20 Rows, a face each 20");
    assertThat(page)
        .contains("<line class=\"tick\"", "<i class=\"hatched\" style=\"width:0.0%;\"></i>")
        .contains("body {");
  }

  @Test
  void aFaceIsSeenUntilItsLastFrameEnds() throws IOException {
    ReportSink report = new ReportSink(false);
    report.accept(frame(0));
    report.accept(frame(1));
    report.accept(new FrameResult(frame(3).frame(), List.of()));
    assertThat(page(report, 400_000)).contains("Seen from 0.0 s to 0.3 s, in 2 frames");
  }

  /** It may be seen all the time: the label may have been deleted. */
  @Test
  void aGapBetweenSegmentsIsATimeWithoutALabel() throws IOException {
    ReportSink report = new ReportSink(false);
    report.accept(frame(0));
    assertThat(
            page(
                report,
                3_000_000,
                new Segment(3, 0, 500_000, Emotion.FEAR, 1),
                new Segment(3, 1_000_000, 3_000_000, Emotion.FEAR, 1)))
        .contains("Seen from 0.0 s to 3.0 s")
        .contains("Longest time without a label in between: 0.5 s.");
  }

  /** The page without its tags. */
  private static String words(String page) {
    return page.replaceAll("(?s)<style.*?</style>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  @Test
  void showsAPictureOnlyIfItWasAskedFor() throws IOException {
    assertThat(report(true, 20)).containsOnlyOnce("<img src=\"data:image/jpeg;base64,");
  }

  @Test
  void saysThatThereWasNoFace() throws IOException {
    assertThat(report(false, 0)).contains("No face was found");
  }
}
