package mien.live;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mien.analysis.Engine;
import mien.capture.Playback;
import mien.capture.SourceInfo;
import mien.capture.SourceOptions;
import mien.core.Address;
import mien.core.CameraMode;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.files.FileNames;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Plays one source after another, each with the model that is chosen. Sources are played and ended
 * on one thread; any thread may call the rest.
 */
final class LivePlayer {
  private final Engine engine;
  private final List<Choice> models;
  private final Callable<? extends Sink<FrameResult>> sink;
  private final Consumer<SourceInfo> onConnected;
  private final Consumer<Throwable> onFailure;
  private final AtomicBoolean explaining = new AtomicBoolean();
  private final WantedModel model;
  private volatile SourceOptions options;
  private volatile String source;
  private volatile boolean closing;
  private volatile @Nullable LivePlay play;
  private volatile Consumer<Frame> listener = frame -> {};

  /**
   * @param source what will be played first
   * @param sink takes what comes of each source; asked for on its last thread
   * @param onConnected hears what each source tells whenever it is opened
   * @param onFailure hears of a model that cannot be used
   */
  LivePlayer(
      Engine engine,
      SourceOptions options,
      String source,
      Callable<? extends Sink<FrameResult>> sink,
      Consumer<SourceInfo> onConnected,
      Consumer<Throwable> onFailure) {
    this.engine = engine;
    this.options = options;
    this.source = source;
    this.sink = sink;
    this.onConnected = onConnected;
    this.onFailure = onFailure;
    model = new WantedModel(engine.model());
    boolean bundled = engine.models().contains(engine.model());
    models =
        Stream.concat(bundled ? Stream.of() : Stream.of(engine.model()), engine.models().stream())
            .map(file -> new Choice(file.toString(), FileNames.stem(file)))
            .toList();
  }

  /** Who hears of each frame before it is analysed, on the thread that grabbed it. */
  void announceTo(Consumer<Frame> listener) {
    this.listener = listener;
  }

  /**
   * Ends what plays, and plays this.
   *
   * @throws mien.core.InputException if it cannot be played
   * @throws CancellationException after {@link #stop()}
   */
  LivePlay play(String wanted) {
    end();
    source = wanted;
    LivePlay next =
        new LivePlay(
            wanted,
            options,
            frame -> listener.accept(frame),
            engine::openDetector,
            engine.reidentify(),
            () -> new SwitchableClassifier(model, engine.classifiers(), onFailure::accept),
            classifier ->
                new SwitchableExplainer(
                    classifier, engine.explainers(), explaining, onFailure::accept),
            sink,
            onConnected);
    play = next;
    if (closing) {
      throw new CancellationException(
          "the session was closed before %s played".formatted(Address.withoutSecrets(wanted)));
    }
    next.start();
    return next;
  }

  void end() {
    LivePlay last = play;
    if (last != null) {
      last.close();
    }
  }

  /** Ends what plays or is still opening; nothing plays any more. */
  void stop() {
    closing = true;
    end();
  }

  /** Asks cameras for this from the next one that is played on. */
  void camera(CameraMode mode) {
    options = options.with(mode);
  }

  CameraMode camera() {
    return options.camera();
  }

  /** Takes another model from the next frame on, whatever plays then. */
  void choose(Path file) {
    model.choose(file);
  }

  void explain(boolean wanted) {
    explaining.set(wanted);
  }

  boolean explaining() {
    return explaining.get();
  }

  /** The model that is wanted: the one in use, but for the moment in which another is opened. */
  Path model() {
    return model.file();
  }

  List<Choice> models() {
    return models;
  }

  String source() {
    return source;
  }

  /** What plays, or played last; null before the first. */
  @Nullable LivePlay now() {
    return play;
  }

  Medium medium() {
    LivePlay now = play;
    SourceInfo info = now == null ? null : now.info();
    boolean file = info != null && new File(source).isFile();
    return info == null || !file
        ? new Medium(options.camera(), 0, false)
        : new Medium(options.camera(), info.durationMicros().orElse(0), info.hasSound());
  }

  /** Where the network runs, and why; empty as long as none is open. */
  String provider() {
    SwitchableClassifier classifier = classifier();
    return classifier == null ? "" : classifier.status().toString();
  }

  private @Nullable SwitchableClassifier classifier() {
    LivePlay now = play;
    return now == null ? null : now.classifier();
  }

  boolean paused() {
    LivePlay now = play;
    return now != null && now.playback().paused();
  }

  void playback(Consumer<Playback> what) {
    LivePlay now = play;
    if (now != null) {
      what.accept(now.playback());
    }
  }
}
