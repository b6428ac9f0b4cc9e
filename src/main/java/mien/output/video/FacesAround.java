package mien.output.video;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.FrameResult;

/**
 * Holds frames back for a moment, so that a face is covered also in the frames before it was first
 * found and in those where it was lost for a while. All figures are (ours).
 */
final class FacesAround {
  /** A frame and what is to be covered in it. */
  record Covered(FrameResult result, List<FaceBox> boxes) {}

  /** As long as the tracker keeps a lost face's id. */
  private static final long AFTER_MICROS = 1_000_000;

  /** A face that comes in at the edge or turns round is found only after a moment. */
  private static final long BEFORE_MICROS = 1_000_000;

  private static final long MOST_BYTES = 128L << 20;

  /** Hair, ears and chin, which detectors leave outside of their box, tell who it is. */
  private static final double MARGIN = 1.5;

  /** How much larger the cover grows a second away from where the face was seen. */
  private static final double GROWTH_PER_SECOND = 0.8;

  private record Sighting(long micros, Face face) {}

  private final Privacy privacy;
  private final Deque<FrameResult> waiting = new ArrayDeque<>();
  private final Deque<Sighting> past = new ArrayDeque<>();

  FacesAround(Privacy privacy) {
    this.privacy = privacy;
  }

  /** Takes a frame and gives those that have waited long enough, in order. */
  List<Covered> add(FrameResult result) {
    waiting.addLast(result);
    List<Covered> ready = new ArrayList<>();
    long bytes = 3L * result.frame().width() * result.frame().height();
    while (!waiting.isEmpty()
        && (!privacy.blurs()
            || micros(result) - micros(waiting.getFirst()) >= BEFORE_MICROS
            || waiting.size() * bytes > MOST_BYTES)) {
      ready.add(takeFirst());
    }
    return ready;
  }

  /** The frames that still wait, when no more will come. */
  List<Covered> rest() {
    List<Covered> rest = new ArrayList<>();
    while (!waiting.isEmpty()) {
      rest.add(takeFirst());
    }
    return rest;
  }

  private Covered takeFirst() {
    FrameResult first = waiting.getFirst();
    Covered covered = new Covered(first, boxes(micros(first)));
    waiting.removeFirst();
    sightings(first).forEach(past::addLast);
    while (!past.isEmpty() && micros(first) - past.getFirst().micros() > AFTER_MICROS) {
      past.removeFirst();
    }
    return covered;
  }

  private List<FaceBox> boxes(long micros) {
    Map<Integer, Sighting> nearest = new HashMap<>();
    Stream.concat(past.stream(), waiting.stream().flatMap(FacesAround::sightings))
        .filter(seen -> privacy.covers(seen.face()))
        .filter(seen -> micros - seen.micros() <= AFTER_MICROS)
        .forEach(
            seen ->
                nearest.merge(
                    seen.face().id(),
                    seen,
                    (a, b) ->
                        Math.abs(a.micros() - micros) <= Math.abs(b.micros() - micros) ? a : b));
    return grown(nearest.values(), micros);
  }

  private static List<FaceBox> grown(Collection<Sighting> sightings, long micros) {
    return sightings.stream()
        .map(
            seen -> {
              double seconds = Math.abs(seen.micros() - micros) / 1e6;
              return seen.face().box().scaledAboutCenter(MARGIN + GROWTH_PER_SECOND * seconds);
            })
        .toList();
  }

  private static Stream<Sighting> sightings(FrameResult result) {
    return result.faces().stream().map(face -> new Sighting(micros(result), face));
  }

  private static long micros(FrameResult result) {
    return result.frame().timestampMicros();
  }
}
