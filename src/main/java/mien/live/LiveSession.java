package mien.live;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import mien.analysis.Engine;
import mien.capture.Playback;
import mien.capture.SourceInfo;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.CameraMode;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.core.Sound;
import mien.output.Provenance;
import mien.output.Snapshots;
import mien.output.Tee;
import mien.pipeline.Background;
import mien.pipeline.Sink;
import mien.pipeline.Source;
import org.jspecify.annotations.Nullable;

/**
 * What plays now, and what the window asks for. Any thread may call; what takes time is done on a
 * thread of its own, one thing after another.
 */
public final class LiveSession implements LiveControls, AutoCloseable {
  private final Engine engine;
  private final LivePlayer player;
  private final Path sample;
  private final SourceChoices choices;
  private final Runnable onClosed;
  private final Attempts attempts = new Attempts();
  private final RowRecorder recorder = new RowRecorder(this::tellSaved);
  private final Background finishing = new Background("recording");
  private final StatusReport report;
  private final CompletableFuture<LivePlay> started = new CompletableFuture<>();
  private volatile Sink<FrameResult> display = item -> {};
  private volatile boolean anonymous;
  private volatile boolean published;
  private volatile PersonTally persons = new PersonTally();
  private volatile @Nullable Notice notice;

  /**
   * @param sample the clip that comes with the program
   * @param source what will be played first
   * @param onClosed runs when the user closes the window
   */
  public LiveSession(
      Engine engine, SourceOptions options, Path sample, String source, Runnable onClosed) {
    this.engine = engine;
    this.sample = sample;
    this.onClosed = onClosed;
    choices = new SourceChoices(sample.toString());
    player = new LivePlayer(engine, options, source, this::sink, this::connected, attempts::failed);
    report = new StatusReport(player, recorder, attempts, choices, sample);
  }

  /** Nothing is kept of anybody who was seen; before the start. */
  public LiveSession anonymous() {
    anonymous = true;
    return this;
  }

  /** Whoever watches is told that the labels go to other programs. */
  public void published() {
    published = true;
  }

  private Sink<FrameResult> sink() {
    PersonTally these = new PersonTally();
    persons = these;
    return new Tee<>(
        anonymous
            ? List.of(recorder, item -> display.accept(item))
            : List.of(recorder, these, item -> display.accept(item)));
  }

  /** A camera gives what it can, which need not be what it was asked for. */
  private void connected(SourceInfo info) {
    if (Sources.isCamera(player.source())
        && !player.camera().isGivenBy(info.width(), info.height(), info.framesPerSecond())) {
      notice = Notice.ofCamera(info);
    }
  }

  /** Where results go besides the rows. */
  public void showOn(Sink<FrameResult> sink) {
    display = sink;
  }

  /** Who hears of each frame before it is analysed, on the thread that grabbed it. */
  public void announceTo(Consumer<Frame> listener) {
    player.announceTo(listener);
  }

  /**
   * Begins to play the first source.
   *
   * @param rows where to write rows from the first frame on; or null
   * @param extent what to record besides
   */
  public void start(String wanted, @Nullable Path rows, Extent extent) {
    notice = wanted.equals(sample.toString()) ? new Notice(Notice.Kind.NO_CAMERA, wanted) : null;
    attempts.run(
        () -> {
          try {
            if (rows != null) {
              recorder.start(RecordingFiles.of(rows, extent, wanted), provenance());
            }
            started.complete(player.play(wanted));
          } catch (RuntimeException | LinkageError e) {
            started.completeExceptionally(e);
          }
        });
    attempts.run(choices::findCameras);
  }

  /** Is done when the first source plays, and failed if it cannot. */
  public CompletableFuture<LivePlay> started() {
    return started;
  }

  /**
   * Waits until the first source plays.
   *
   * @throws InputException if it cannot be played
   */
  public LivePlay awaitStart() {
    try {
      return started.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException r ? r : e;
    }
  }

  @Override
  public void open(String wanted) {
    notice = null;
    attempts.attempt(
        () -> {
          player.end();
          finishRecording();
          player.play(wanted);
        });
    attempts.run(choices::findCameras);
  }

  @Override
  public void choose(String chosen) {
    attempts.forget();
    Path model = Path.of(chosen);
    if (!model.equals(player.model())) {
      stopRecording(); // its session file names one model
    }
    player.choose(model);
  }

  @Override
  public void explain(boolean wanted) {
    player.explain(wanted);
  }

  @Override
  public void camera(CameraMode mode) {
    player.camera(mode);
    if (Sources.isCamera(player.source())) {
      open(player.source());
    }
  }

  @Override
  public void seek(long micros) {
    player.playback(playback -> playback.seek(micros));
  }

  @Override
  public Source<Sound> sound(long fromMicros) {
    return Sources.openSound(Path.of(player.source()), fromMicros, 1, true);
  }

  @Override
  public void pause(boolean paused) {
    player.playback(paused ? Playback::pause : Playback::resume);
  }

  @Override
  public boolean isPaused() {
    return player.paused();
  }

  @Override
  public void step() {
    player.playback(Playback::step);
  }

  @Override
  public void snapshot(FrameResult shown) {
    attempts.attempt(
        () -> notice = new Notice(Notice.Kind.PICTURE_SAVED, Snapshots.save(shown).toString()));
  }

  @Override
  public void record(Path rows, Extent extent) {
    attempts.attempt(
        () -> recorder.start(RecordingFiles.of(rows, extent, player.source()), provenance()));
  }

  @Override
  public void mark(int number) {
    if (recorder.mark(number)) {
      notice = new Notice(Notice.Kind.MARKED, Integer.toString(number));
    }
  }

  @Override
  public SessionReport recordings() {
    return recorder.report();
  }

  /** Who was in the source that played last; with the files that were written. */
  public SessionReport report() {
    PersonTally these = persons;
    return new SessionReport(these.persons(), these.forgotten(), recorder.saved());
  }

  @Override
  public @Nullable Path recorded() {
    return recorder.recorded();
  }

  private Provenance provenance() {
    return Provenance.of(player.model(), engine.settings(), player.source());
  }

  /** Waits behind no source that is still opening. */
  @Override
  public CompletableFuture<Void> stopRecording() {
    recorder.end();
    return finishing.told(this::finishRecording);
  }

  private void finishRecording() {
    tellSaved(recorder.stop());
  }

  private void tellSaved(List<Path> saved) {
    if (!saved.isEmpty() && recorder.failure() == null) {
      notice = Notice.ofSaved(saved);
    }
  }

  @Override
  public void closed() {
    onClosed.run();
  }

  @Override
  public LiveStatus status() {
    return report.status(published, notice);
  }

  /** Why rows are written no longer, in one sentence; null if nothing went wrong with them. */
  public @Nullable String rowsFailure() {
    return recorder.failure();
  }

  /** Ends what plays and finishes the rows; what still waits for its turn plays no more. */
  @Override
  public void close() {
    player.stop();
    attempts.close();
    player.end();
    recorder.stop();
    finishing.close();
  }
}
