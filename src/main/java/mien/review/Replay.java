package mien.review;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import mien.analysis.Analysis;
import mien.annotate.AnnotatePlan;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.Span;
import mien.core.Text;
import mien.files.PendingFile;
import mien.output.Provenance;
import mien.output.Tally;
import mien.output.Tee;
import mien.output.report.ReportSink;
import mien.output.video.Container;
import mien.output.video.FacesAround;
import mien.output.video.Privacy;
import mien.output.video.VideoFile;
import mien.pipeline.Pipeline;
import mien.pipeline.Room;
import mien.pipeline.Sink;
import mien.pipeline.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a reviewed video through once more, each frame with the faces and labels as the analyst
 * left them, and writes what needs the pictures. Nothing is detected or classified again.
 *
 * <p>Both methods return when the file is written. What {@code progress} throws ends the work, and
 * no file is left; it is told on the caller's thread how much is done, 0 to 1.
 */
public final class Replay {
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
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
              tally.accept(result);
              report.accept(result);
            }
          };
      long decoded = play(() -> analysed, progress);
      report.write(
          Exports.annotations(project, rows, video),
          session(thumbnails),
          tally,
          decoded,
          pending.part());
      pending.commit();
    }
  }

  /**
   * The video in its size, timing and sound.
   *
   * @param privacy says by the project's numbers who stays as he is; all else that the machine took
   *     for a face is covered, also where it is excluded, merged into another or taken out
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
              new Covering(
                  new VideoFile(video, pending.part(), container, Span.WHOLE, overlay, this::note),
                  privacy),
          progress);
      pending.commit();
    }
  }

  private void note(String note) {
    LOG.warn("{}: {}", video, note);
  }

  /**
   * Who will come into the picture is in the rows; where nobody looked for faces, none is shown.
   */
  private final class Covering implements Sink<FrameResult> {
    private final VideoFile file;
    private final Privacy privacy;
    private final FacesAround around;
    private int seen;

    Covering(VideoFile file, Privacy privacy) {
      this.file = file;
      this.privacy = privacy;
      around = new FacesAround(privacy.blurs() ? Privacy.allBut(Set.of()) : Privacy.NONE);
    }

    @Override
    public void accept(FrameResult result) throws IOException {
      file.write(result, covers(result.frame()));
    }

    private List<FaceBox> covers(Frame frame) {
      if (privacy.blurs() && !(isAnalysed(frame) && isLookedAt(frame))) {
        return List.of(frame.grey().bounds());
      }
      long micros = frame.timestampMicros();
      for (; seen < rows.frames() && isNear(rows.frameMicros(seen), micros); seen++) {
        around.see(
            rows.frameMicros(seen),
            Rows.shown(hidden(seen), frame),
            rows.doubtful(seen).stream().map(frame::shown).toList());
      }
      return around.covers(micros, frame.width());
    }

    /**
     * Whether faces were looked for in this frame, or so soon before and after it that whoever is
     * in one of those is covered here too.
     */
    private boolean isLookedAt(Frame frame) {
      long micros = frame.timestampMicros();
      Span around = rows.span(rows.frameAt(micros));
      return around.startMicros() == micros || around.durationMicros() <= FacesAround.AROUND_MICROS;
    }

    /** Whatever the machine took for a face, whether it is still somebody's or nobody's. */
    private List<Face> hidden(int row) {
      return rows.faces(row).stream()
          .filter(face -> rows.owners(project, face, row).noneMatch(privacy.shown()::contains))
          .toList();
    }

    private static boolean isNear(long rowMicros, long micros) {
      return rowMicros - micros <= FacesAround.AROUND_MICROS;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  /** Gives every frame with its corrected faces to the sink; returns how many there were. */
  private long play(Callable<? extends Sink<FrameResult>> sink, DoubleConsumer progress)
      throws InterruptedException {
    Tally played = new Tally();
    List<Callable<? extends Sink<FrameResult>>> sinks = List.of(() -> played, sink);
    Room<Frame> room = Analysis.room(1, frame -> {});
    try (Pipeline pipeline =
        Pipeline.lossless(WAITING)
            .from("capture", () -> room.source(frames.call()))
            .then("faces", () -> this::corrected)
            .to("output", () -> room.sink(Tee.open(sinks)))) {
      pipeline.start();
      do {
        double done = played.lastMicros() / (double) rows.media().durationMicros();
        progress.accept(Math.max(0, Math.min(done, 1)));
      } while (!pipeline.await(LOOK));
    }
    return played.frames();
  }

  /** Rows may be of a stretch, or of every Nth frame: their faces stay until the next. */
  private FrameResult corrected(Frame frame) {
    List<Face> faces =
        isAnalysed(frame)
            ? rows.corrected(project, rows.frameAt(frame.timestampMicros()))
            : List.of();
    return new FrameResult(frame, Rows.shown(faces, frame));
  }

  private boolean isAnalysed(Frame frame) {
    long micros = frame.timestampMicros();
    return micros >= rows.frameMicros(0) && micros < rows.media().durationMicros();
  }

  /**
   * That of the machine's rows, and how far an analyst went over them; pictures are this report's.
   */
  private Provenance session(boolean thumbnails) {
    Provenance machine = rows.session();
    Map<String, String> settings = new LinkedHashMap<>(machine.settings());
    settings.remove(AnnotatePlan.THUMBNAILS);
    if (thumbnails) {
      settings.put(AnnotatePlan.THUMBNAILS, "yes");
    }
    settings.put(
        "labels",
        Text.of(
            "corrected by an analyst, who judged %.0f %% of the time labelled",
            100 * project.reviewedShare()));
    return new Provenance(
        machine.format(),
        machine.program(),
        machine.model(),
        settings,
        machine.source(),
        machine.started());
  }
}
