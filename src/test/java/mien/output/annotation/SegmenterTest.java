package mien.output.annotation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static mien.core.Emotion.NEUTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmenterTest {
  private static final FaceBox BOX = new FaceBox(0, 0, 10, 10);
  private final List<Segment> taken = new ArrayList<>();
  private final Segmenter segmenter = new Segmenter(100, taken::add);

  private List<Segment> finish(long endMicros) {
    segmenter.finish(endMicros);
    return taken;
  }

  private static Face face(int id, @Nullable Emotion label, double score) {
    Emotion shown = label == null ? NEUTRAL : label;
    double[] p = new double[7];
    p[shown.ordinal()] = score;
    EmotionScores scores = EmotionScores.of(p);
    return new Face(id, BOX, 1, null, new Expression(scores, scores, shown, label == null));
  }

  @Test
  void aLabelLastsUntilTheNextOne() {
    segmenter.accept(0, List.of(face(1, NEUTRAL, 0.5)));
    segmenter.accept(100, List.of(face(1, NEUTRAL, 0.7)));
    segmenter.accept(250, List.of(face(1, HAPPINESS, 0.9)));
    segmenter.accept(400, List.of(face(1, null, 0.3)));

    List<Segment> segments = finish(550);

    assertThat(segments).extracting(Segment::startMicros).containsExactly(0L, 250L, 400L);
    assertThat(segments).extracting(Segment::endMicros).containsExactly(250L, 400L, 550L);
    assertThat(segments).extracting(Segment::label).containsExactly(NEUTRAL, HAPPINESS, null);
    assertThat(segments.get(0).score()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void aLostFaceLeavesAGap() {
    segmenter.accept(0, List.of(face(1, NEUTRAL, 1)));
    segmenter.accept(200, List.of());
    segmenter.accept(400, List.of(face(1, NEUTRAL, 1)));

    assertThat(finish(600))
        .containsExactly(new Segment(1, 0, 200, NEUTRAL, 1), new Segment(1, 400, 600, NEUTRAL, 1));
  }

  @Test
  void aShortRunGoesToTheSegmentBeforeIt() {
    segmenter.accept(0, List.of(face(1, NEUTRAL, 1)));
    segmenter.accept(200, List.of(face(1, ANGER, 1)));
    segmenter.accept(250, List.of(face(1, NEUTRAL, 1)));

    assertThat(finish(600)).containsExactly(new Segment(1, 0, 600, NEUTRAL, 1));
  }

  @Test
  void aShortRunAtTheStartGoesToTheSegmentAfterIt() {
    segmenter.accept(0, List.of(face(1, ANGER, 1)));
    segmenter.accept(50, List.of(face(1, NEUTRAL, 1)));

    assertThat(finish(600)).containsExactly(new Segment(1, 0, 600, NEUTRAL, 1));
  }

  @Test
  void aShortRunBetweenTwoGapsStays() {
    segmenter.accept(0, List.of());
    segmenter.accept(200, List.of(face(1, ANGER, 1)));
    segmenter.accept(250, List.of());

    assertThat(finish(600)).containsExactly(new Segment(1, 200, 250, ANGER, 1));
  }

  @Test
  void facesAreKeptApart() {
    segmenter.accept(0, List.of(face(1, NEUTRAL, 1), face(2, ANGER, 1)));

    assertThat(finish(500))
        .containsExactly(new Segment(1, 0, 500, NEUTRAL, 1), new Segment(2, 0, 500, ANGER, 1));
  }

  @Test
  void aSegmentIsHandedOnAsSoonAsNothingCanChangeIt() {
    segmenter.accept(0, List.of(face(1, NEUTRAL, 1)));
    segmenter.accept(200, List.of(face(1, ANGER, 1)));
    segmenter.accept(400, List.of(face(1, HAPPINESS, 1)));
    assertThat(taken).containsExactly(new Segment(1, 0, 200, NEUTRAL, 1));

    segmenter.accept(600, List.of());
    assertThat(taken).hasSize(3); // who is out of view is done with
  }

  @Test
  void askingForWhatIsUnfinishedChangesNothing() {
    segmenter.accept(0, List.of(face(1, NEUTRAL, 1)));
    segmenter.accept(200, List.of(face(1, ANGER, 1)));
    segmenter.accept(250, List.of(face(1, NEUTRAL, 1)));

    assertThat(segmenter.unfinished(300)).containsExactly(new Segment(1, 0, 300, NEUTRAL, 1));
    assertThat(taken).isEmpty();
    assertThat(finish(600)).containsExactly(new Segment(1, 0, 600, NEUTRAL, 1));
  }
}
