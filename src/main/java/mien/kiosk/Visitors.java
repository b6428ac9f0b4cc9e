package mien.kiosk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;

/**
 * Those who stand before a kiosk. Numbers begin anew when the place has been empty for some
 * seconds, so that nobody is told how many came before. Used on one thread.
 */
public final class Visitors {
  private static final long EMPTY_MICROS = 5_000_000;

  /**
   * For how long a face is covered that is not found for a while, and how its cover grows (ours).
   */
  private static final long MISSED_MICROS = 2_000_000;

  private static final double GROWTH_PER_SECOND = 0.8;

  private final Admission admission;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, Hidden> hidden = new LinkedHashMap<>();
  private long lastSeenMicros = Long.MIN_VALUE;

  /** Where and when a face was last seen that must not be recognised. */
  private record Hidden(FaceBox box, long micros) {
    boolean isRecent(long now) {
      return now >= micros && now - micros <= MISSED_MICROS;
    }

    FaceBox cover(long now) {
      return box.scaledAboutCenter(1 + GROWTH_PER_SECOND * (now - micros) / 1e6);
    }
  }

  public Visitors(Admission admission) {
    this.admission = admission;
  }

  /** The next frame, in the order in which they are shown. */
  public Scene see(FrameResult result) {
    Frame frame = result.frame();
    long now = frame.timestampMicros();
    List<Face> admitted = new ArrayList<>();
    for (Face face : result.faces()) {
      if (admission.admits(face, frame)) {
        admitted.add(face);
        hidden.remove(face.id());
      } else {
        hidden.put(face.id(), new Hidden(face.box(), now));
      }
    }
    hidden.values().removeIf(face -> !face.isRecent(now));
    List<FaceBox> covered = new ArrayList<>();
    if (admission.coversOthers()) {
      hidden.values().forEach(face -> covered.add(face.cover(now)));
      covered.addAll(result.doubtful());
    }
    // A clip that begins again, or a camera that was plugged in anew, starts at 0.
    if (now < lastSeenMicros || now - lastSeenMicros > EMPTY_MICROS) {
      numbers.clear();
    }
    if (!admitted.isEmpty()) {
      lastSeenMicros = now;
    }
    List<Face> numbered = admitted.stream().map(face -> face.withId(number(face.id()))).toList();
    List<FaceBox> others = hidden.values().stream().map(Hidden::box).toList();
    return new Scene(new FrameResult(frame, numbered, List.of(), result.maps()), covered, others);
  }

  private int number(int track) {
    return numbers.computeIfAbsent(track, id -> numbers.size() + 1);
  }
}
