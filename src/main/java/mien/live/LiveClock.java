package mien.live;

import java.util.function.LongConsumer;
import mien.core.Frame;
import mien.core.LastFrame;
import org.jspecify.annotations.Nullable;

/**
 * Follows the frames of what is live: nobody is seen while a camera or a stream is away. For one
 * thread at a time.
 */
final class LiveClock {
  private @Nullable LastFrame last;

  /**
   * The next frame.
   *
   * @param away is told where the frame before it ended, µs, if nothing was shown since
   */
  void next(Frame frame, LongConsumer away) {
    LastFrame before = last;
    long micros = frame.timestampMicros();
    long told = frame.origin().durationMicros();
    if (before != null && before.leavesGapTo(micros)) {
      away.accept(before.endMicros());
    }
    last = before == null ? LastFrame.first(micros, told) : before.thenLive(micros, told);
  }

  boolean isBegun() {
    return last != null;
  }

  /** When the last frame is shown, µs; 0 before the first. */
  long startMicros() {
    return last == null ? 0 : last.startMicros();
  }

  /** When it is shown no longer, µs; 0 before the first. */
  long endMicros() {
    return last == null ? 0 : last.endMicros();
  }
}
