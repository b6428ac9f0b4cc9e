package mien.ui.live;

import mien.pipeline.StageTimes;

/** What the window painted: since it opened, and since it was last asked. */
final class WindowTimes {
  private final DisplayTimes sum = new DisplayTimes();
  private final DisplayTimes lately = new DisplayTimes();

  /** On the pipeline's thread. */
  void dropped() {
    sum.dropped();
  }

  void painted(long grabbedNanos) {
    sum.painted(grabbedNanos);
    lately.painted(grabbedNanos);
  }

  StageTimes all() {
    return sum.sum();
  }

  void restart() {
    sum.restart();
  }

  /** All counts, with rate and times since the last call. */
  StageTimes lately() {
    StageTimes all = sum.sum();
    StageTimes recent = lately.sum();
    lately.restart();
    return new StageTimes(
        all.name(),
        all.items(),
        all.dropped(),
        recent.perSecond(),
        recent.p50Millis(),
        recent.p99Millis());
  }
}
