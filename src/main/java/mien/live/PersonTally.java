package mien.live;

import java.util.ArrayList;
import java.util.List;
import mien.core.FrameResult;
import mien.core.Segment;
import mien.output.annotation.SegmentSink;
import mien.pipeline.Sink;

/**
 * Keeps what each person of the source that plays appeared to express. Accepts on the pipeline's
 * last thread; may be asked from any.
 */
final class PersonTally implements Sink<FrameResult> {
  private static final long LAST_FRAME_MICROS = 40_000;

  private final List<Segment> ended = new ArrayList<>();
  private SegmentSink open = new SegmentSink();
  private long lastMicros = Long.MIN_VALUE;

  @Override
  public synchronized void accept(FrameResult result) {
    long micros = result.frame().timestampMicros();
    if (micros <= lastMicros) { // another source: its persons are others
      ended.clear();
      open = new SegmentSink();
    }
    lastMicros = micros;
    open.accept(result);
  }

  /** Everybody so far, by number; a stretch that lasts on is counted as two. */
  synchronized List<PersonSummary> persons() {
    if (lastMicros != Long.MIN_VALUE) {
      ended.addAll(open.finish(lastMicros + LAST_FRAME_MICROS));
      open = new SegmentSink();
    }
    return ended.stream()
        .map(Segment::face)
        .distinct()
        .sorted()
        .map(
            person ->
                PersonSummary.of(person, ended.stream().filter(s -> s.face() == person).toList()))
        .toList();
  }
}
