package mien.capture;

import java.util.List;
import java.util.Optional;
import mien.core.Frame;
import mien.pipeline.Source;

/** Where frames come from: a camera, a video file, a stream, a filter graph or pictures. */
public interface FrameSource extends Source<Frame> {

  /** What is known of it; final from the moment that the source is open. */
  SourceInfo info();

  /** What is odd about it and was dealt with, in half sentences; on its thread, at its end. */
  default List<String> notes() {
    return List.of();
  }

  /**
   * Why it ended before its end, in one sentence; empty where all came that was promised. On its
   * thread, after its last frame.
   */
  default Optional<String> breakOff() {
    return Optional.empty();
  }
}
