package mien.review;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import mien.core.Face;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.Text;
import mien.files.PendingFile;
import mien.output.Provenance;
import mien.output.Tally;
import mien.output.Tee;
import mien.output.report.ReportSink;
import mien.output.video.Container;
import mien.output.video.Excerpt;
import mien.output.video.Privacy;
import mien.output.video.VideoFileSink;
import mien.pipeline.Pipeline;
import mien.pipeline.Sink;
import mien.pipeline.Source;

/**
 * Plays a reviewed video through once more, each frame with the faces and labels as the analyst
 * left them, and writes what needs the pictures. Nothing is detected or classified again.
 *
 * <p>Both methods return when the file is written. What {@code progress} throws ends the work, and
 * no file is left; it is told on the caller's thread how much is done, 0 to 1.
 */
public final class Replay {
  private static final int WAITING = 8;
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Project project;
  private final Rows rows;
  private final Path video;
  private final Callable<? extends Source<Frame>> frames;

  /**
   * @param video the file that the frames come from
   * @param frames opens all frames of the video in order, with their colour picture
   */
  public Replay(Project project, Rows rows, Path video, Callable<? extends Source<Frame>> frames) {
    this.project = project;
    this.rows = rows;
    this.video = video;
    this.frames = frames;
  }

  /** The HTML report; faces excluded for a while count for nothing in it. */
  public void writeReport(boolean thumbnails, Path file, DoubleConsumer progress)
      throws IOException, InterruptedException {
    Tally tally = new Tally();
    ReportSink report = new ReportSink(thumbnails);
    try (PendingFile pending = PendingFile.of(file)) {
      Sink<FrameResult> analysed =
          result -> {
            if (rows.isFrame(result.frame().timestampMicros())) {
              FrameResult corrected = corrected(result);
              tally.accept(corrected);
              report.accept(corrected);
            }
          };
      long decoded = play(() -> analysed, progress);
      report.write(Exports.annotations(project, video), session(), tally, decoded, pending.part());
      pending.commit();
    }
  }

  /**
   * The video in its size, timing and sound.
   *
   * @param privacy covers a face also where it is excluded
   * @param overlay draws the faces that are not
   */
  public void writeVideo(
      Container container,
      Privacy privacy,
      BiConsumer<Graphics2D, FrameResult> overlay,
      Path file,
      DoubleConsumer progress)
      throws IOException, InterruptedException {
    try (PendingFile pending = PendingFile.of(file)) {
      play(
          () ->
              new VideoFileSink(
                  video,
                  pending.part(),
                  container,
                  Excerpt.WHOLE,
                  privacy,
                  (graphics, result) -> overlay.accept(graphics, corrected(result))),
          progress);
      pending.commit();
    }
  }

  /** Gives every frame with all its faces to the sink; returns how many there were. */
  private long play(Callable<? extends Sink<FrameResult>> sink, DoubleConsumer progress)
      throws InterruptedException {
    Tally played = new Tally();
    List<Callable<? extends Sink<FrameResult>>> sinks = List.of(() -> played, sink);
    try (Pipeline pipeline =
        Pipeline.lossless(WAITING)
            .from("capture", frames)
            .then("faces", () -> this::withFaces)
            .to("output", () -> Tee.open(sinks))) {
      pipeline.start();
      do {
        double done = played.lastMicros() / (double) rows.media().durationMicros();
        progress.accept(Math.max(0, Math.min(done, 1)));
      } while (!pipeline.await(LOOK));
    }
    return played.frames();
  }

  private FrameResult withFaces(Frame frame) {
    return new FrameResult(frame, faces(frame, i -> rows.withExcluded(project, i)));
  }

  private FrameResult corrected(FrameResult result) {
    return new FrameResult(result.frame(), faces(result.frame(), i -> rows.corrected(project, i)));
  }

  /** Rows may be of a stretch, or of every Nth frame: their faces stay until the next. */
  private List<Face> faces(Frame frame, IntFunction<List<Face>> ofRows) {
    long micros = frame.timestampMicros();
    boolean analysed = micros >= rows.frameMicros(0) && micros < rows.media().durationMicros();
    return analysed ? Rows.shown(ofRows.apply(rows.frameAt(micros)), frame) : List.of();
  }

  /** That of the machine's rows, and how far an analyst went over them. */
  private Provenance session() {
    Provenance machine = rows.session();
    Map<String, String> settings = new LinkedHashMap<>(machine.settings());
    settings.put(
        "labels",
        Text.of(
            "corrected by an analyst, who judged %.0f %% of the time labelled",
            100 * project.reviewedShare()));
    return new Provenance(
        machine.format(), machine.program(), machine.model(), settings, machine.source());
  }
}
