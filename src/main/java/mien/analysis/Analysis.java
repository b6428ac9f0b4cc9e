package mien.analysis;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.pipeline.Pipeline;
import mien.pipeline.Room;
import mien.pipeline.Source;

/**
 * The two stages behind a source. Each part is made, used and closed on its own thread; the caller
 * adds the sink, and starts.
 */
public final class Analysis {
  private static final int WAITING = 8;

  /** Of the heap, what the frames under way may take; the rest is for those worked on (ours). */
  private static final int SHARE = 4;

  private Analysis() {}

  /**
   * What bounds the frames of a recording that are under way.
   *
   * @param atOnce how many recordings share the memory
   * @param left is told of each frame that has passed the last sink: nobody reads its pixels then
   */
  public static Room<Frame> room(int atOnce, Consumer<? super Frame> left) {
    return new Room<>(Runtime.getRuntime().maxMemory() / SHARE / atOnce, Frame::bytes, left);
  }

  /**
   * For a camera or a stream: the newest frame wins, and none waits long for a search.
   *
   * @param reidentify whether who comes back gets the old number
   */
  public static Pipeline.Flow<FrameResult> live(
      Callable<? extends Source<Frame>> source,
      Callable<? extends FaceDetector> detector,
      boolean reidentify,
      Callable<? extends EmotionClassifier> classifier,
      Callable<? extends FaceExplainer> explainer) {
    return of(
        Pipeline.latestWins(),
        source,
        () -> DetectFaces.live(detector, reidentify),
        () -> new ClassifyEmotions(classifier.call(), explainer.call()));
  }

  /**
   * For files: every frame is analysed, and a face is found in the first frame that shows it.
   *
   * @param reidentify whether who comes back gets the old number
   */
  public static Pipeline.Flow<FrameResult> recorded(
      Callable<? extends Source<Frame>> source,
      Callable<? extends FaceDetector> detector,
      boolean reidentify,
      Callable<? extends EmotionClassifier> classifier) {
    return of(
        Pipeline.lossless(WAITING),
        source,
        () -> DetectFaces.recorded(detector.call(), new People(), reidentify, Long.MAX_VALUE),
        () -> new ClassifyEmotions(classifier.call(), FaceExplainer.NONE, Long.MAX_VALUE));
  }

  /**
   * The same where large frames must not fill the memory.
   *
   * @param room bounds the frames under way: the source waits for it, and the sink that is added
   *     makes it, each through the room
   * @param people nobody yet; once the pipeline has ended, who was in the recording
   * @param reidentify whether who comes back gets the old number
   */
  public static Pipeline.Flow<FrameResult> recorded(
      Room<Frame> room,
      Callable<? extends Source<Frame>> source,
      Callable<? extends FaceDetector> detector,
      People people,
      boolean reidentify,
      Callable<? extends EmotionClassifier> classifier) {
    return of(
        Pipeline.lossless(WAITING),
        () -> room.source(source.call()),
        // Frames that wait for the next one must leave room for it.
        () -> DetectFaces.recorded(detector.call(), people, reidentify, room.mostBytes() / 2),
        () -> new ClassifyEmotions(classifier.call(), FaceExplainer.NONE, room.mostBytes() / 4));
  }

  private static Pipeline.Flow<FrameResult> of(
      Pipeline.Start start,
      Callable<? extends Source<Frame>> source,
      Callable<DetectFaces> detect,
      Callable<ClassifyEmotions> classify) {
    return start
        .from("capture", source)
        .thenHolding("detect", detect)
        .thenHolding("classify", classify);
  }
}
