package mien.cli;

import java.util.List;
import java.util.concurrent.Callable;
import mien.analysis.Analysis;
import mien.analysis.FaceDetector;
import mien.capture.Playback;
import mien.capture.SourceInfo;
import mien.capture.SourceListener;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.FrameResult;
import mien.pipeline.Pipeline;
import mien.pipeline.Sink;
import mien.pipeline.StageTimes;
import mien.ui.LiveStatus.State;
import org.jspecify.annotations.Nullable;

/** One source, analysed live from its opening to its end. Any thread may call. */
final class LivePlay implements SourceListener, AutoCloseable {
  private final String source;
  private final Playback playback = new Playback();
  private final Pipeline pipeline;
  private volatile @Nullable SwitchableClassifier classifier;
  private volatile @Nullable SourceInfo info;
  private volatile @Nullable String waitingFor;

  /**
   * @param opener of the classifier
   * @param sink takes the results; opened on the pipeline's last thread
   */
  LivePlay(
      String source,
      SourceOptions options,
      Callable<? extends FaceDetector> detector,
      Callable<SwitchableClassifier> opener,
      Callable<? extends Sink<FrameResult>> sink) {
    this.source = source;
    pipeline =
        Analysis.live(
                () -> Sources.live(source, options, playback, this),
                detector,
                () -> classifier = opener.call())
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

  String source() {
    return source;
  }

  Playback playback() {
    return playback;
  }

  State state() {
    if (pipeline.isDone()) {
      return State.ENDED;
    }
    if (waitingFor != null) {
      return State.WAITING;
    }
    return info == null ? State.OPENING : State.PLAYING;
  }

  /** Why the source is waited for; null while it plays. */
  @Nullable String waitingFor() {
    return waitingFor;
  }

  /** What is known of the source; null until it was open. */
  @Nullable SourceInfo info() {
    return info;
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

  /** Waits for the end, and throws what ended it if that was a failure. */
  void await() {
    pipeline.await();
  }

  @Override
  public void connected(SourceInfo opened) {
    info = opened;
    waitingFor = null;
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
