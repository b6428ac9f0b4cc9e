package mien.output.annotation;

import java.util.List;
import mien.core.FrameResult;
import mien.core.Segment;
import mien.pipeline.Sink;

/** Keeps the segments of a whole video, and nothing of its frames. */
public final class SegmentSink implements Sink<FrameResult> {
  private final Segmenter segmenter = new Segmenter(Segmenter.SHORTEST_MICROS);

  @Override
  public void accept(FrameResult result) {
    segmenter.accept(result.frame().timestampMicros(), result.faces());
  }

  /** All segments; once the pipeline has ended. */
  public List<Segment> finish(long endMicros) {
    return segmenter.finish(endMicros);
  }
}
