package mien.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.core.Segment;
import mien.core.Span;
import org.jspecify.annotations.Nullable;

/**
 * One person in the video, as the analyst sees it: one or more of the machine's tracks, or parts of
 * them.
 *
 * @param id the face's number in this project
 * @param name what the analyst calls the person; null while unnamed
 * @param parts the machine's tracks of which this face is made; where two overlap the first counts
 * @param machine what the machine said; each segment names the machine's track
 * @param analyst what the analyst makes of it; at first the same
 * @param reviewed the stretches that the analyst has judged, by a change or by a confirmation
 * @param excluded the stretches that count for nothing: no export, no agreement
 * @param neutral the stretches in which the analyst sees a neutral face
 */
public record FaceTrack(
    int id,
    @Nullable String name,
    List<Part> parts,
    SegmentLane machine,
    SegmentLane analyst,
    Spans reviewed,
    Spans excluded,
    Spans neutral) {

  /** A stretch of one of the machine's tracks. */
  public record Part(int track, Span span) {}

  public FaceTrack {
    parts = List.copyOf(parts);
  }

  /** A face of which only the machine has spoken. */
  public static FaceTrack of(int track, Span seen, List<Segment> machine) {
    SegmentLane lane = new SegmentLane(machine);
    return new FaceTrack(
        track,
        null,
        List.of(new Part(track, seen)),
        lane,
        lane,
        Spans.NONE,
        Spans.NONE,
        Spans.NONE);
  }

  /** The name, or the number alone. */
  public String shortTitle() {
    return name == null ? Integer.toString(id) : name;
  }

  /** What is exported: the analyst's segments outside the excluded stretches, with this id. */
  public List<Segment> corrected() {
    return analyst.without(excluded).segments().stream().map(s -> s.withFace(id)).toList();
  }

  /** From the first moment at which the face is seen to the last. */
  public Span seen() {
    return new Span(
        parts.stream().mapToLong(part -> part.span().startMicros()).min().orElseThrow(),
        parts.stream().mapToLong(part -> part.span().endMicros()).max().orElseThrow());
  }

  public FaceTrack withName(@Nullable String other) {
    return new FaceTrack(id, other, parts, machine, analyst, reviewed, excluded, neutral);
  }

  /** The analyst's lane after a judgement about {@code judged}. */
  public FaceTrack withAnalyst(SegmentLane lane, Spans judged) {
    return new FaceTrack(id, name, parts, machine, lane, judged, excluded, neutral);
  }

  public FaceTrack withExcluded(Spans spans) {
    return new FaceTrack(id, name, parts, machine, analyst, reviewed, spans, neutral);
  }

  public FaceTrack withNeutral(Spans spans) {
    return new FaceTrack(id, name, parts, machine, analyst, reviewed, excluded, spans);
  }

  /**
   * Both as one person under this id; where both have a segment, this one's stays. Each's stretches
   * go with its segments, so that nothing counts as judged or is left out that was not.
   */
  public FaceTrack mergedWith(FaceTrack other) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    Spans own = analyst.covered();
    Spans taken = other.analyst.covered().minus(own);
    return new FaceTrack(
        id,
        name == null ? other.name : name,
        all,
        machine.filledFrom(other.machine),
        analyst.filledFrom(other.analyst),
        reviewed.minus(taken).plus(other.reviewed.minus(own)),
        excluded.minus(taken).plus(other.excluded.minus(own)),
        neutral.minus(taken).plus(other.neutral.minus(own)));
  }

  /** What of this face lies in the stretch, under another id; empty if it is not seen in it. */
  public Optional<FaceTrack> only(Span span, int otherId, @Nullable String otherName) {
    List<Part> inside =
        parts.stream()
            .flatMap(
                part ->
                    Spans.of(part.span()).within(span).list().stream()
                        .map(s -> new Part(part.track(), s)))
            .toList();
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FaceTrack(
            otherId,
            otherName,
            inside,
            machine.only(span),
            analyst.only(span),
            reviewed.within(span),
            excluded.within(span),
            neutral.within(span)));
  }
}
