package mien.live;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import mien.core.CameraMode;
import mien.core.FrameResult;
import mien.core.Sound;
import mien.pipeline.Source;
import org.jspecify.annotations.Nullable;

/**
 * What the live window asks for. Every method is called on the event thread and returns at once;
 * what comes of it shows in the next {@link #status()} and in the frames that reach the window.
 */
public interface LiveControls {

  /** How things stand; asked about twice a second. */
  LiveStatus status();

  /** Plays another source: one of {@link LiveStatus#sources()}, or a file the user named. */
  void open(String source);

  /** Takes another model, one of {@link LiveStatus#models()}; what is being recorded ends. */
  void choose(String model);

  /** Shows, or shows no longer, where in the faces the reasons for their labels lie. */
  void explain(boolean wanted);

  /** Asks cameras for this from now on; one that plays is opened anew. */
  void camera(CameraMode mode);

  void pause(boolean paused);

  /** Whether what plays stands still because it was told to; another source plays at first. */
  boolean isPaused();

  /** Goes on from this moment of a recording, µs; see {@link Medium}. */
  void seek(long micros);

  /**
   * Opens the sound of the file that plays; on the thread that reads and closes it.
   *
   * @param fromMicros where to begin, µs
   */
  Source<Sound> sound(long fromMicros) throws Exception;

  /** Shows one more frame and pauses, if need be. */
  void step();

  /** Saves a picture of what is seen: the frame with its faces drawn. */
  void snapshot(FrameResult shown);

  /**
   * Starts to write a row for every face to a CSV or JSON lines file, by the name's ending.
   *
   * @param extent what to record besides; the sound of a camera or stream alone
   */
  void record(Path rows, Extent extent);

  /** Marks an event of this kind, 1 to 9, in what is being recorded. */
  void mark(int number);

  /**
   * Records no frame more; nothing happens if nothing is being recorded.
   *
   * @return is done when the files are finished, or said to be not
   */
  CompletableFuture<Void> stopRecording();

  /** The video that the last recording is of; null if there is none that could be reviewed. */
  @Nullable Path recorded();

  /** Who was in the last recording, and the files of all so far; may take a moment. */
  SessionReport recordings();

  /** The user closed the window. */
  void closed();
}
