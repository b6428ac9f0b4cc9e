package mien.output.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mien.core.FrameResult;
import mien.core.Segment;
import mien.pipeline.Sink;

/** Keeps the segments of a whole video, and nothing of its frames. */
public final class SegmentSink implements Sink<FrameResult> {
  private final List<Segment> segments = new ArrayList<>();
  private final Segmenter segmenter = new Segmenter(Segmenter.SHORTEST_MICROS, segments::add);

  @Override
  public void accept(FrameResult result) {
    segmenter.accept(result.frame().timestampMicros(), result.faces());
  }

  /** All segments up to here, by face and time; what is seen after it is another segment. */
  public List<Segment> finish(long endMicros) {
    segmenter.finish(endMicros);
    return segments.stream()
        .sorted(Comparator.comparingInt(Segment::face).thenComparingLong(Segment::startMicros))
        .toList();
  }
}
