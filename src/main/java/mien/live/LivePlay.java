package mien.live;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import mien.analysis.Analysis;
import mien.analysis.FaceDetector;
import mien.analysis.FaceExplainer;
import mien.capture.Playback;
import mien.capture.SourceInfo;
import mien.capture.SourceListener;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.pipeline.Pipeline;
import mien.pipeline.Sink;
import mien.pipeline.StageTimes;
import org.jspecify.annotations.Nullable;

/** One source, analysed live from its opening to its end. Any thread may call. */
public final class LivePlay implements SourceListener, AutoCloseable {
  private final Playback playback = new Playback();
  private final Pipeline pipeline;
  private volatile @Nullable SwitchableClassifier classifier;
  private volatile @Nullable SourceInfo info;
  private volatile @Nullable String waitingFor;
  private final Consumer<SourceInfo> onConnected;

  /**
   * @param onGrabbed hears of each frame before it is analysed, on the thread that reads the source
   * @param reidentify whether who comes back gets the old number
   * @param classifiers opens the classifier
   * @param explainers opens what explains the classifier's labels
   * @param sink takes the results; opened on the pipeline's last thread
   * @param onConnected hears what the source tells whenever it is opened
   */
  LivePlay(
      String source,
      SourceOptions options,
      Consumer<Frame> onGrabbed,
      Callable<? extends FaceDetector> detector,
      boolean reidentify,
      Callable<SwitchableClassifier> classifiers,
      Function<SwitchableClassifier, ? extends FaceExplainer> explainers,
      Callable<? extends Sink<FrameResult>> sink,
      Consumer<SourceInfo> onConnected) {
    this.onConnected = onConnected;
    pipeline =
        Analysis.live(
                () -> Sources.live(source, options, playback, this).heardBy(onGrabbed),
                detector,
                reidentify,
                () -> classifier = classifiers.call(),
                () -> explainers.apply(Objects.requireNonNull(classifier)))
            .to("output", sink);
  }

  /**
   * Opens everything and lets the frames flow.
   *
   * @throws mien.core.InputException if the source cannot be played
   */
  void start() {
    pipeline.start();
  }

  Playback playback() {
    return playback;
  }

  SourceState state() {
    if (pipeline.isDone()) {
      return SourceState.ENDED;
    }
    if (waitingFor != null) {
      return SourceState.WAITING;
    }
    return info == null ? SourceState.OPENING : SourceState.PLAYING;
  }

  /** What the source told when it was last opened; null before. */
  @Nullable SourceInfo info() {
    return info;
  }

  /** Why the source is waited for; null while it plays. */
  @Nullable String waitingFor() {
    return waitingFor;
  }

  /** The classifier; null until it was open. */
  @Nullable SwitchableClassifier classifier() {
    return classifier;
  }

  /** The workers' counts and times since the last call. */
  List<StageTimes> times() {
    return pipeline.times();
  }

  boolean isDone() {
    return pipeline.isDone();
  }

  /** What ended it, as a sentence; null while it plays or if it ended well. */
  @Nullable String failure() {
    try {
      if (pipeline.isDone()) {
        pipeline.await();
      }
      return null;
    } catch (RuntimeException e) {
      return e.getMessage();
    }
  }

  /** Waits at most so long for the end, and throws what ended it if that was a failure. */
  public boolean await(Duration most) throws InterruptedException {
    return pipeline.await(most);
  }

  @Override
  public void connected(SourceInfo opened) {
    info = opened;
    waitingFor = null;
    onConnected.accept(opened);
  }

  @Override
  public void waiting(String reason) {
    waitingFor = reason;
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
