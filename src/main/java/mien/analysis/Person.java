package mien.analysis;

import java.util.ArrayList;
import java.util.List;
import mien.core.FaceBox;

/** Who was seen in this session under one number: where last, and what the face looked like. */
final class Person {
  /** Views that are kept: a head in other light was known again with 40, not with 20 (ours). */
  private static final int MOST_VIEWS = 40;

  /** A view that is nearer than this to one that is kept says nothing new (ours). */
  private static final double ALIKE = 0.35;

  private final int number;
  private final List<FaceDescriptor> views = new ArrayList<>();
  private FaceBox box;
  private long seenMicros;

  Person(int number, FaceBox box, long micros) {
    this.number = number;
    this.box = box;
    seenMicros = micros;
  }

  int number() {
    return number;
  }

  void see(FaceBox where, long micros) {
    box = where;
    seenMicros = micros;
  }

  FaceBox box() {
    return box;
  }

  long seenMicros() {
    return seenMicros;
  }

  /**
   * Keeps a view if it shows something new; of too many, the one that it is most like goes.
   *
   * @return whether it does
   */
  boolean learn(FaceDescriptor view) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < views.size(); i++) {
      double distance = views.get(i).distance(view);
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    if (least < ALIKE) {
      return false;
    }
    if (views.size() == MOST_VIEWS) {
      views.remove(nearest);
    }
    views.add(view);
    return true;
  }

  /** What another process is told of this person. */
  KnownPerson known() {
    return new KnownPerson(number, seenMicros, views);
  }

  /** How far the nearest of some views is from one that is kept; infinite if there is none. */
  double distance(List<FaceDescriptor> others) {
    return others.stream().mapToDouble(this::distance).min().orElse(Double.POSITIVE_INFINITY);
  }

  /** How far a view is from the nearest that is kept; infinite if none is. */
  double distance(FaceDescriptor view) {
    return views.stream()
        .mapToDouble(kept -> kept.distance(view))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
