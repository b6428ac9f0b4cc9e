package mien.output.annotation;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Text;

/**
 * What was found in one video.
 *
 * @param media the video
 * @param endMicros the end of its last frame, µs
 * @param segments in any order; those of one face do not overlap
 * @param names what faces are called, by id; a face without an entry is called after its id
 */
public record Annotations(
    Path media, long endMicros, List<Segment> segments, Map<Integer, String> names) {

  /** By start, then by face. */
  private static final Comparator<Segment> IN_TIME =
      Comparator.comparingLong(Segment::startMicros).thenComparingInt(Segment::face);

  public Annotations {
    segments = segments.stream().sorted(IN_TIME).toList();
    names = Map.copyOf(names);
  }

  /** The ids of the faces in ascending order. */
  public List<Integer> faces() {
    return segments.stream().map(Segment::face).distinct().sorted().toList();
  }

  /** The segments of one face in time. */
  public List<Segment> of(int face) {
    return segments.stream().filter(segment -> segment.face() == face).toList();
  }

  /** {@code Face 1}, or the name that somebody gave it. */
  public String nameOf(int face) {
    return names.getOrDefault(face, "Face " + face);
  }

  /** The word for a segment's label: the emotion's, or {@code uncertain}. */
  public static String word(Segment segment) {
    Emotion label = segment.label();
    return label == null ? "uncertain" : label.label();
  }

  /** The word with its probability, {@code happiness 0.82}; without one where a person chose. */
  static String wordAndScore(Segment segment) {
    return segment.label() == null || Double.isNaN(segment.score())
        ? word(segment)
        : Text.of("%s %.2f", word(segment), segment.score());
  }
}
