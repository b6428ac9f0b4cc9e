package mien.review;

import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Span;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an analyst does to a project. Immutable; asked for what is not there, an edit
 * throws {@link IllegalArgumentException} or gives the project back as it was.
 */
public sealed interface Edit {

  /** The project afterwards. */
  Project apply(Project project);

  /** By which a window finds its words for it. */
  String id();

  /** Gives a stretch a label, whatever was there; null says that it is uncertain. */
  record Label(int face, Span span, @Nullable Emotion label) implements Edit {
    @Override
    public Project apply(Project project) {
      FaceTrack track = project.required(face);
      Segment said = new Segment(face, span.startMicros(), span.endMicros(), label, Double.NaN);
      return project.with(
          track.withAnalyst(track.analyst().with(said), track.reviewed().plus(span)));
    }

    @Override
    public String id() {
      return "label";
    }
  }

  /** Agrees with what is there. */
  record Confirm(int face, Span span) implements Edit {
    @Override
    public Project apply(Project project) {
      FaceTrack track = project.required(face);
      return project.with(track.withAnalyst(track.analyst(), track.reviewed().plus(span)));
    }

    @Override
    public String id() {
      return "confirm";
    }
  }

  /**
   * Moves the end of one segment, the start of the next, or the edge that both share. A segment
   * keeps at least {@link SegmentLane#SHORTEST_MICROS}; both count as reviewed afterwards, and so
   * does a stretch that is given up.
   */
  record MoveEdge(int face, long edgeMicros, long toMicros) implements Edit {
    @Override
    public Project apply(Project project) {
      FaceTrack track = project.required(face);
      long end = project.media().durationMicros();
      long to = track.analyst().nearestEdge(edgeMicros, toMicros, end);
      SegmentLane moved = track.analyst().withEdgeMoved(edgeMicros, to);
      Spans reviewed = track.reviewed();
      for (Segment segment : moved.within(new Span(Math.max(0, to - 1), to + 1))) {
        reviewed = reviewed.plus(segment.span());
      }
      if (to != edgeMicros) {
        reviewed = reviewed.plus(new Span(Math.min(edgeMicros, to), Math.max(edgeMicros, to)));
      }
      return project.with(track.withAnalyst(moved, reviewed));
    }

    @Override
    public String id() {
      return "moveEdge";
    }
  }

  /** Makes two segments of the one that holds the moment. */
  record SplitSegment(int face, long atMicros) implements Edit {
    @Override
    public Project apply(Project project) {
      FaceTrack track = project.required(face);
      return project.with(track.withAnalyst(track.analyst().splitAt(atMicros), track.reviewed()));
    }

    @Override
    public String id() {
      return "splitSegment";
    }
  }

  /** Gives the next segment, and a gap before it, to the one that holds the moment. */
  record MergeWithNext(int face, long atMicros) implements Edit {
    @Override
    public Project apply(Project project) {
      FaceTrack track = project.required(face);
      Segment first =
          track
              .analyst()
              .at(atMicros)
              .orElseThrow(() -> new IllegalArgumentException("no segment at " + atMicros));
      return track
          .analyst()
          .from(first.endMicros())
          .map(first::joinedWith)
          .map(
              both ->
                  project.with(
                      track.withAnalyst(
                          track.analyst().with(both), track.reviewed().plus(both.span()))))
          .orElse(project);
    }

    @Override
    public String id() {
      return "mergeSegments";
    }
  }

  /** Leaves a stretch without a label. */
  record Delete(int face, Span span) implements Edit {
    @Override
    public Project apply(Project project) {
      FaceTrack track = project.required(face);
      return project.with(
          track.withAnalyst(track.analyst().erased(span), track.reviewed().plus(span)));
    }

    @Override
    public String id() {
      return "delete";
    }
  }

  /** Leaves a stretch out of every export and figure, or takes that back. */
  record Exclude(int face, Span span, boolean excluded) implements Edit {
    @Override
    public Project apply(Project project) {
      FaceTrack track = project.required(face);
      Spans spans = track.excluded();
      return project.with(track.withExcluded(excluded ? spans.plus(span) : spans.minus(span)));
    }

    @Override
    public String id() {
      return excluded ? "exclude" : "include";
    }
  }

  /** Marks a stretch in which the face is neutral, for {@link Baseline}, or takes that back. */
  record MarkNeutral(int face, Span span, boolean neutral) implements Edit {
    @Override
    public Project apply(Project project) {
      FaceTrack track = project.required(face);
      Spans spans = track.neutral();
      return project.with(track.withNeutral(neutral ? spans.plus(span) : spans.minus(span)));
    }

    @Override
    public String id() {
      return neutral ? "markNeutral" : "unmarkNeutral";
    }
  }

  /** Names the person; null takes the name away. */
  record Name(int face, @Nullable String name) implements Edit {
    @Override
    public Project apply(Project project) {
      return project.with(project.required(face).withName(name));
    }

    @Override
    public String id() {
      return "nameFace";
    }
  }

  /** Two faces are one person: {@code other} becomes part of {@code face}. */
  record MergeFaces(int face, int other) implements Edit {
    @Override
    public Project apply(Project project) {
      if (face == other) {
        return project;
      }
      return project
          .without(other)
          .with(project.required(face).mergedWith(project.required(other)));
    }

    @Override
    public String id() {
      return "mergeFaces";
    }
  }

  /**
   * One face is two people: from the moment on it is another, with a number of its own. What the
   * analyst said of moments at which the face is not seen goes with the side that they lie on.
   */
  record SplitFace(int face, long atMicros) implements Edit {
    @Override
    public Project apply(Project project) {
      FaceTrack track = project.required(face);
      Span seen = track.seen();
      if (atMicros <= seen.startMicros() || atMicros >= seen.endMicros()) {
        return project;
      }
      FaceTrack first =
          track.only(new Span(Long.MIN_VALUE, atMicros), face, track.name()).orElseThrow();
      FaceTrack second =
          track.only(new Span(atMicros, Long.MAX_VALUE), project.nextId(), null).orElseThrow();
      return project.with(first).with(second);
    }

    @Override
    public String id() {
      return "splitFace";
    }
  }
}
