package mien.capture;

import java.util.List;
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
}
