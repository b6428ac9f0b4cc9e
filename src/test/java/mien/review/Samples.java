package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static mien.core.Emotion.NEUTRAL;
import static mien.core.Emotion.SADNESS;

import java.util.List;
import java.util.stream.Stream;
import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Span;
import org.jspecify.annotations.Nullable;

/** Small projects and rows for tests. */
public final class Samples {
  private Samples() {}

  public static Segment segment(int face, long start, long end, @Nullable Emotion label) {
    return new Segment(face, start, end, label, 0.5);
  }

  /** Two faces over 10 s, the second only from 6 s to 9 s. */
  public static Project project() {
    FaceTrack first =
        FaceTrack.of(
            1,
            new Span(0, 10_000_000),
            List.of(
                segment(1, 0, 2_000_000, NEUTRAL),
                segment(1, 2_000_000, 4_000_000, HAPPINESS),
                segment(1, 4_000_000, 5_000_000, null)));
    FaceTrack second =
        FaceTrack.of(
            2, new Span(6_000_000, 9_000_000), List.of(segment(2, 6_000_000, 9_000_000, ANGER)));
    return new Project(
        new Media("clip.mp4", "ab".repeat(32), 10_000_000, 250),
        "clip.rows.jsonl",
        List.of(first, second));
  }

  /** One edit of each kind, for {@link #project()}. */
  public static Stream<Edit> everyEdit() {
    return Stream.of(
        new Edit.Label(1, new Span(1_000_000, 3_000_000), SADNESS),
        new Edit.Confirm(1, new Span(0, 2_000_000)),
        new Edit.MoveEdge(1, 2_000_000, 2_500_000),
        new Edit.SplitSegment(1, 1_000_000),
        new Edit.MergeWithNext(1, 0),
        new Edit.Delete(1, new Span(1_000_000, 3_000_000)),
        new Edit.Exclude(1, new Span(1_000_000, 3_000_000), true),
        new Edit.MarkNeutral(1, new Span(0, 2_000_000), true),
        new Edit.Name(1, "Anna"),
        new Edit.MergeFaces(1, 2),
        new Edit.SplitFace(1, 3_000_000));
  }

  /** One line of rows with at most one face, whose probabilities are all on one emotion. */
  public static String row(int frame, long micros, int id, @Nullable Emotion label) {
    if (label == null) {
      return "{\"frame\":%d,\"pts_us\":%d,\"faces\":[]}".formatted(frame, micros);
    }
    StringBuilder scores = new StringBuilder("{");
    for (Emotion emotion : Emotion.ALL) {
      scores
          .append(scores.length() > 1 ? "," : "")
          .append("\"%s\":%s".formatted(emotion.label(), emotion == label ? "0.7" : "0.05"));
    }
    scores.append('}');
    return "{\"frame\":%d,\"pts_us\":%d,\"faces\":[{\"id\":%d,\"box\":[10.5,20,30,40],\"confidence\":0.9,\"scores\":%s,\"smooth\":%s,\"label\":\"%s\",\"uncertain\":false}]}"
        .formatted(frame, micros, id, scores, scores, label.label());
  }

  /** The first line of rows. */
  public static String session() {
    return "{\"session\":{\"format\":1,\"program\":\"mien\",\"model\":{\"name\":\"mien\"},\"settings\":{},\"source\":{\"name\":\"clip.mp4\",\"sha256\":\"abc\"}}}";
  }
}
