package mien.output.video;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.FrameResult;

/**
 * What is to be covered in a picture, by what was seen in the pictures before and after it: a face
 * is covered also before it is first found and where it was lost for a while. All figures are
 * (ours). For one thread.
 */
public final class FacesAround {
  /** For how long before and after a face was seen it is covered, µs. */
  public static final long AROUND_MICROS = 2_000_000;

  /** For how long before and after it was seen what may be no face is covered, µs. */
  private static final long DOUBTFUL_MICROS = 1_000_000;

  /** Hair, ears and chin, which detectors leave outside of their box, tell who it is. */
  private static final double MARGIN = 1.5;

  /** How much larger the cover grows in the first second away from where the face was seen. */
  private static final double GROWTH_PER_SECOND = 0.8;

  /** A box runs behind a fast face, and the first ones jump: those so near count together. */
  private static final long NEAR_MICROS = 150_000;

  /** From the boxes of how long the way of a face is told. */
  private static final long WAY_MICROS = 300_000;

  /** How fast a face comes in through the nearer side of the picture: its widths a second. */
  private static final double FASTEST = 4;

  private final Privacy privacy;
  private final Deque<Sighting> sightings = new ArrayDeque<>();
  private final Deque<Sighting> doubtful = new ArrayDeque<>();

  public FacesAround(Privacy privacy) {
    this.privacy = privacy;
  }

  /** Takes what was seen in the next picture that was looked at. */
  void see(long micros, FrameResult result) {
    see(micros, result.faces(), result.doubtful());
  }

  /**
   * Takes what was seen at the next moment that was looked at.
   *
   * @param unsure where something was like a face, but for too short a time to be counted as one
   */
  public void see(long micros, Collection<Face> faces, Collection<FaceBox> unsure) {
    faces.stream()
        .filter(face -> privacy.covers(face.id()))
        .forEach(face -> sightings.addLast(new Sighting(micros, face.id(), face.box())));
    if (privacy.blurs()) {
      unsure.forEach(box -> doubtful.addLast(new Sighting(micros, 0, box)));
    }
  }

  /**
   * What is to be covered in a picture; once everything that was seen up to {@link #AROUND_MICROS}
   * after it is known. The times asked for must rise.
   *
   * @param width of the picture, pixels
   */
  public List<FaceBox> covers(long micros, int width) {
    forget(sightings, micros);
    forget(doubtful, micros);
    Stream<FaceBox> faces =
        sightings.stream()
            .filter(seen -> seen.micros() - micros <= AROUND_MICROS)
            .collect(Collectors.groupingBy(Sighting::id))
            .values()
            .stream()
            .map(one -> cover(one, micros, width));
    Stream<FaceBox> others =
        doubtful.stream()
            .filter(seen -> seen.apart(micros) <= DOUBTFUL_MICROS)
            .map(seen -> seen.grown(micros));
    return Stream.concat(faces, others).toList();
  }

  private static void forget(Deque<Sighting> seen, long micros) {
    while (!seen.isEmpty() && micros - seen.getFirst().micros() > AROUND_MICROS) {
      seen.removeFirst();
    }
  }

  /**
   * @param seen one face, in the order of time
   */
  private static FaceBox cover(List<Sighting> seen, long micros, int width) {
    Sighting first = seen.get(0);
    Sighting last = seen.get(seen.size() - 1);
    Stream<FaceBox> near =
        seen.stream().filter(s -> s.apart(micros) <= NEAR_MICROS).map(s -> s.grown(micros));
    Stream<FaceBox> between;
    if (micros < first.micros()) {
      between = first.way(within(seen, first).reduce(first, (a, b) -> b), micros, width);
    } else if (micros > last.micros()) {
      between = last.way(within(seen, last).findFirst().orElse(last), micros, width);
    } else {
      Stream<Sighting> before = seen.stream().filter(s -> s.micros() <= micros);
      Stream<Sighting> after = seen.stream().filter(s -> s.micros() >= micros);
      between =
          Stream.of(before.reduce((a, b) -> b), after.findFirst())
              .flatMap(Optional::stream)
              .map(s -> s.grown(micros));
    }
    return Stream.concat(near, between).reduce(FaceBox::hull).orElseThrow();
  }

  private static Stream<Sighting> within(List<Sighting> seen, Sighting one) {
    return seen.stream().filter(s -> s.apart(one.micros()) <= WAY_MICROS);
  }

  /** A face at one moment. */
  private record Sighting(long micros, int id, FaceBox box) {
    long apart(long at) {
      return Math.abs(at - micros);
    }

    /** Where it was, with all that belongs to it and as far as it may have moved. */
    FaceBox grown(long at) {
      double seconds = Math.min(1, apart(at) / 1e6);
      return box.scaledAboutCenter(MARGIN + GROWTH_PER_SECOND * seconds);
    }

    /**
     * Where it may be when it is not seen any more, or not yet: here, further on its way, and
     * between here and the nearer side of the picture.
     *
     * @param other of the same face, a moment off
     */
    Stream<FaceBox> way(Sighting other, long at, int width) {
      double seconds = Math.max(-1, Math.min((at - micros) / 1e6, 1));
      double apart =
          other.micros == micros ? Double.POSITIVE_INFINITY : (other.micros - micros) / 1e6;
      double right = (other.box.centerX() - box.centerX()) / apart;
      double down = (other.box.centerY() - box.centerY()) / apart;
      double reach = FASTEST * box.width() * Math.abs(seconds);
      double aside =
          box.centerX() < width / 2.0
              ? -Math.min(reach, Math.max(0, box.x()))
              : Math.min(reach, Math.max(0, width - box.x() - box.width()));
      FaceBox here = grown(at);
      return Stream.of(
          here, here.translated(right * seconds, down * seconds), here.translated(aside, 0));
    }
  }
}
