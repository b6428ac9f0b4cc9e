package mien.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import mien.core.FaceBox;

/**
 * Somebody, as one process tells another while they share a recording. Like all of {@link People}
 * it is for the memory of the two, and not to be written.
 */
public final class KnownPerson implements Serializable {
  private static final long serialVersionUID = 1;

  /** As many views may be taken of a face that appears. */
  private static final int FIRST = 8;

  private final int number;
  private final FaceBox box;
  private final long seenMicros;
  private final ArrayList<FaceDescriptor.Packed> views = new ArrayList<>();

  KnownPerson(int number, FaceBox box, long seenMicros, List<FaceDescriptor> views) {
    this.number = number;
    this.box = box;
    this.seenMicros = seenMicros;
    views.forEach(view -> this.views.add(view.packed()));
  }

  /** The number in the stretch that the process saw. */
  public int number() {
    return number;
  }

  FaceBox box() {
    return box;
  }

  long seenMicros() {
    return seenMicros;
  }

  List<FaceDescriptor> views() {
    return views.stream().map(FaceDescriptor.Packed::unpacked).toList();
  }

  /** Those by which a face that appears is compared with people who were seen before. */
  List<FaceDescriptor> firstViews() {
    return views().subList(0, Math.min(FIRST, views.size()));
  }
}
