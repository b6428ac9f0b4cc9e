package mien.output.annotation;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.Marker;
import mien.core.Segment;
import mien.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one video.
 *
 * @param media the video; null where there is none, as of a camera of which rows alone were kept
 * @param endMicros the end of its last frame, µs
 * @param segments in any order; those of one face do not overlap
 * @param markers what was marked by hand; ELAN and WebVTT show it
 * @param names what faces are called, by id, each otherwise than the others ({@link UniqueNames});
 *     a face without an entry is called after its id
 */
public record Annotations(
    @Nullable Path media,
    long endMicros,
    List<Segment> segments,
    List<Marker> markers,
    Map<Integer, String> names) {

  /** For how long a mark is shown where a moment cannot be. */
  private static final long MARKED_MICROS = 1_000_000;

  /** By start, then by face. */
  private static final Comparator<Segment> IN_TIME =
      Comparator.comparingLong(Segment::startMicros).thenComparingInt(Segment::face);

  /** Without markers. */
  public Annotations(
      Path media, long endMicros, List<Segment> segments, Map<Integer, String> names) {
    this(media, endMicros, segments, List.of(), names);
  }

  public Annotations {
    markers = markers.stream().sorted(Comparator.comparingLong(Marker::micros)).toList();
    segments = segments.stream().sorted(IN_TIME).toList();
    names =
        Map.copyOf(UniqueNames.of(names, segments.stream().map(Segment::face).distinct().toList()));
  }

  /** The ids of the faces in ascending order. */
  public List<Integer> faces() {
    return segments.stream().map(Segment::face).distinct().sorted().toList();
  }

  /** The segments of one face in time. */
  public List<Segment> of(int face) {
    return segments.stream().filter(segment -> segment.face() == face).toList();
  }

  /** Where the mark at this place of the list ends, µs: 1 s later, or at the next one. */
  long endOf(int marker) {
    long end = markers.get(marker).micros() + MARKED_MICROS;
    return marker + 1 < markers.size() ? Math.min(end, markers.get(marker + 1).micros()) : end;
  }

  /** {@code Face 1}, or the name that somebody gave it. */
  public String nameOf(int face) {
    return names.getOrDefault(face, UniqueNames.ofNumber(face));
  }

  /** The word for a segment's label: the emotion's, or {@code uncertain}. */
  public static String word(Segment segment) {
    return Emotion.word(segment.label());
  }

  /** The word with its probability, {@code happiness 0.82}; without one where a person chose. */
  static String wordAndScore(Segment segment) {
    return segment.label() == null || Double.isNaN(segment.score())
        ? word(segment)
        : Text.of("%s %.2f", word(segment), segment.score());
  }
}
