package mien.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mien.analysis.Engine;
import mien.capture.SourceOptions;
import mien.core.Address;
import mien.core.CameraMode;
import mien.core.FrameResult;
import mien.core.Text;
import mien.files.FileNames;
import mien.live.Extent;
import mien.live.LivePlay;
import mien.live.LiveSession;
import mien.live.LiveStatus;
import mien.live.LiveSummary;
import mien.live.LiveTally;
import mien.live.Notice;
import mien.live.SessionReport;
import mien.live.SourceState;
import mien.output.Tee;
import mien.pipeline.Sink;
import mien.pipeline.StageTimes;
import mien.review.Library;
import mien.ui.live.LiveWindow;
import mien.ui.live.Reviewing;
import mien.ui.review.ReviewWindow;
import org.jspecify.annotations.Nullable;

/** A source played live from its opening to its end, with a window or without. */
final class LiveRun {
  private static final int WARM_UP_MILLIS = 1000;

  /** As long as a wait can be told in nanoseconds. */
  private static final long FOREVER_MILLIS = Long.MAX_VALUE / 2_000_000;

  private final Engine engine;
  private final SourceOptions camera;
  private final Path sample;
  private LiveTally tally = new LiveTally();
  private boolean windowed;
  private boolean explaining;
  private Extent extent = Extent.ROWS;
  private @Nullable Sink<FrameResult> published;
  private Consumer<String> news = sentence -> {};
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable String rowsFailure;
  private @Nullable String error;

  /**
   * @param sample the clip that comes with the program
   */
  LiveRun(Engine engine, SourceOptions camera, Path sample) {
    this.engine = engine;
    this.camera = camera;
    this.sample = sample;
  }

  /** Whether it is watched in a window; it is not unless told. */
  LiveRun windowed(boolean wanted) {
    windowed = wanted;
    return this;
  }

  /** The first label's time counts from now, and not from the start of the program. */
  LiveRun beginningNow() {
    tally = new LiveTally(System.currentTimeMillis());
    return this;
  }

  /** Whether it shows from the start why each label was chosen; it does not unless told. */
  LiveRun explaining(boolean wanted) {
    explaining = wanted;
    return this;
  }

  /** What is recorded beside the rows; nothing unless told. */
  LiveRun recording(Extent wanted) {
    extent = wanted;
    return this;
  }

  /** Who is told what a user without a window should know, a sentence a time. */
  LiveRun telling(Consumer<String> to) {
    news = to;
    return this;
  }

  /** Where results go besides; it is not closed. */
  LiveRun publishing(Sink<FrameResult> to) {
    published = to;
    return this;
  }

  /** What is recorded is reviewed in a window of its own, by the same engine. */
  static Reviewing reviewing(Engine engine) {
    return new Reviewing(
        video -> new Library(List.of(video), null, engine),
        subject -> {
          ReviewWindow window = ReviewWindow.open(subject);
          return new Reviewing.Shown(window.closed(), window::toFront);
        });
  }

  /**
   * Plays until the user closes the window, the time is over, or, without a window, the source
   * ends.
   *
   * @param rows where to write rows from the first frame on; or null
   * @throws mien.core.InputException if the source cannot be played
   */
  LiveSummary run(String source, @Nullable Path rows, double seconds) throws InterruptedException {
    LiveWindow window = null;
    LiveSession session = new LiveSession(engine, camera, sample, source, closed::countDown);
    try (session) {
      Sink<FrameResult> taken = taken(session);
      session.showOn(taken);
      session.explain(explaining);
      session.start(source, rows, extent);
      if (windowed) {
        window = LiveWindow.open(session, reviewing(engine));
        session.showOn(new Tee<>(List.of(taken, window.sink())));
        session.announceTo(window::expect);
      }
      LivePlay play = session.awaitStart();
      if (window == null) {
        tell(session.status());
      }
      return watch(source, session, play, window, (long) (seconds * 1000));
    } finally {
      rowsFailure = session.rowsFailure();
      if (window != null) {
        window.close();
        window.reviewsClosed().join();
      }
    }
  }

  private Sink<FrameResult> taken(LiveSession session) {
    if (published == null) {
      return tally;
    }
    session.published();
    return new Tee<>(List.of(tally, published));
  }

  /** A window says it itself. */
  private void tell(LiveStatus status) {
    Notice notice = status.notice();
    if (notice != null && notice.kind() == Notice.Kind.CAMERA_DIFFERS) {
      CameraMode asked = camera.camera();
      news.accept(
          Text.of(
              "The camera gives %s, not the %d×%d, %d/s of --size and --fps.",
              notice.detail(), asked.width(), asked.height(), asked.framesPerSecond()));
    }
  }

  /**
   * What went wrong, in one sentence: rows were not written to the end, or nothing played any more
   * in the window that was closed; null if nothing did.
   */
  @Nullable String failure() {
    return rowsFailure == null ? error : rowsFailure;
  }

  private LiveSummary watch(
      String source, LiveSession session, LivePlay play, @Nullable LiveWindow window, long millis)
      throws InterruptedException {
    long start = System.nanoTime();
    boolean ended = closed.await(Math.min(WARM_UP_MILLIS, millis), TimeUnit.MILLISECONDS);
    long earlyPipeline = dropped(session.status());
    long earlyWindow = dropped(window);
    tally.restartLatency();
    if (window != null) {
      window.restartTimes();
    }
    long left = millis - (System.nanoTime() - start) / 1_000_000;
    if (window != null) {
      closed.await(left, TimeUnit.MILLISECONDS);
    } else if (!ended) {
      play.await(Duration.ofMillis(Math.max(0, Math.min(left, FOREVER_MILLIS))));
    }
    LiveStatus last = session.status();
    error = last.state() == SourceState.ENDED ? last.error() : null;
    return summary(
        source,
        last,
        session.report(),
        window,
        (System.nanoTime() - start) / 1e9,
        earlyPipeline + earlyWindow,
        dropped(last) - earlyPipeline + dropped(window));
  }

  private static long dropped(LiveStatus status) {
    return status.stages().stream().mapToLong(StageTimes::dropped).sum();
  }

  /** Since the window's counts were last restarted. */
  private static long dropped(@Nullable LiveWindow window) {
    return window == null ? 0 : window.display().dropped();
  }

  private static String named(String source) {
    return Address.withoutSecrets(source);
  }

  /**
   * @param first the source that played first; its frames count as those of the others do
   */
  private LiveSummary summary(
      String first,
      LiveStatus status,
      SessionReport report,
      @Nullable LiveWindow window,
      double took,
      long early,
      long later) {
    StageTimes display = window == null ? null : window.display();
    OptionalDouble label = tally.firstLabelSeconds();
    return new LiveSummary(
        first.equals(status.source())
            ? named(first)
            : "%s, at last %s".formatted(named(first), named(status.source())),
        FileNames.stem(Path.of(status.model())),
        status.provider(),
        took,
        tally.frames(),
        tally.withFace(),
        display == null ? "grab to result" : "grab to paint",
        display == null ? tally.latencyMillis(50) : display.p50Millis(),
        display == null ? tally.latencyMillis(99) : display.p99Millis(),
        early,
        later,
        label.isPresent() ? label.getAsDouble() : null,
        report.persons(),
        report.forgotten());
  }
}
