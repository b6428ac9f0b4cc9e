package mien.live;

import java.nio.file.Path;
import mien.core.FrameResult;

/**
 * What the live window asks for. Every method is called on the event thread and returns at once;
 * what comes of it shows in the next {@link #status()} and in the frames that reach the window.
 */
public interface LiveControls {

  /** How things stand; asked about twice a second. */
  LiveStatus status();

  /** Plays another source: one of {@link LiveStatus#sources()}, or a file the user named. */
  void open(String source);

  /** Takes another model, one of {@link LiveStatus#models()}. */
  void choose(String model);

  /** Shows, or shows no longer, where in the faces the reasons for their labels lie. */
  void explain(boolean wanted);

  void pause(boolean paused);

  /** Shows one more frame while paused. */
  void step();

  /** Saves a picture of what is seen: the frame with its faces drawn. */
  void snapshot(FrameResult shown);

  /**
   * Starts to write a row for every face to a CSV or JSON lines file, by the name's ending.
   *
   * @param picture whether to record the annotated picture beside it
   */
  void record(Path rows, boolean picture);

  /** Marks an event of this kind, 1 to 9, in what is being recorded. */
  void mark(int number);

  void stopRecording();

  /** What the session leaves so far; may take a moment. */
  SessionReport report();

  /** The user closed the window. */
  void closed();
}
