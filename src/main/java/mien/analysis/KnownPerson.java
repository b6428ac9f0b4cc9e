package mien.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody, as one process tells another while they share a recording. Like all of {@link People}
 * it is for the memory of the two, and not to be written.
 */
public final class KnownPerson implements Serializable {
  private static final long serialVersionUID = 1;

  /** As many views may be taken of a face that appears. */
  private static final int FIRST = 8;

  private final int number;
  private final long seenMicros;
  private final ArrayList<FaceDescriptor.Packed> views = new ArrayList<>();

  KnownPerson(int number, long seenMicros, List<FaceDescriptor> views) {
    this.number = number;
    this.seenMicros = seenMicros;
    views.forEach(view -> this.views.add(view.packed()));
  }

  /** The number in the stretch that the process saw. */
  public int number() {
    return number;
  }

  long seenMicros() {
    return seenMicros;
  }

  List<FaceDescriptor> views() {
    return views.stream().map(FaceDescriptor.Packed::unpacked).toList();
  }

  /** Those by which a face that appears is compared with people who were seen before. */
  List<FaceDescriptor> firstViews() {
    return views.stream().limit(FIRST).map(FaceDescriptor.Packed::unpacked).toList();
  }
}
