package mien.ui.review;

import java.util.ArrayList;
import java.util.List;

/** Which part of the video the lanes, the ruler and the overview show together. */
final class TimelineModel {
  private final List<Runnable> onChange = new ArrayList<>();
  private TimeScale scale;

  TimelineModel(long durationMicros) {
    scale = TimeScale.all(durationMicros, 1);
  }

  void onChange(Runnable listener) {
    onChange.add(listener);
  }

  TimeScale scale() {
    return scale;
  }

  void show(TimeScale other) {
    if (!other.equals(scale)) {
      scale = other;
      onChange.forEach(Runnable::run);
    }
  }
}
