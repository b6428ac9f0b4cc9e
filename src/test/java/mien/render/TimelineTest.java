package mien.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Locale;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.render.Timeline.Run;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private final Timeline timeline = new Timeline();

  @Test
  void cutsWhereLabelOrCertaintyChanges() {
    add(0, Emotion.NEUTRAL, false);
    add(100, Emotion.NEUTRAL, false);
    add(200, Emotion.HAPPINESS, false);
    add(300, Emotion.HAPPINESS, true);
    assertThat(timeline.runs())
        .extracting(Run::startMicros)
        .containsExactly(0L, 200_000L, 300_000L);
    assertThat(timeline.runs())
        .extracting(Run::endMicros)
        .containsExactly(200_000L, 300_000L, 300_000L);
    assertThat(timeline.runs()).extracting(Run::uncertain).containsExactly(false, false, true);
  }

  @Test
  void leavesAGapWhereTheFaceWasAway() {
    add(0, Emotion.NEUTRAL, false);
    add(100, Emotion.NEUTRAL, false);
    timeline.miss();
    add(2_000, Emotion.NEUTRAL, false);
    assertThat(timeline.runs()).extracting(Run::endMicros).containsExactly(100_000L, 2_000_000L);
  }

  @Test
  void leavesNoGapWhereFramesWereLateOrTheFaceWasMissedForAMoment() {
    add(0, Emotion.NEUTRAL, false);
    add(1_900, Emotion.NEUTRAL, false);
    timeline.miss();
    add(2_200, Emotion.NEUTRAL, false);
    assertThat(timeline.runs()).extracting(Run::endMicros).containsExactly(2_200_000L);
  }

  @Test
  void forgetsWhatIsOlderThanHalfAMinute() {
    add(0, Emotion.FEAR, false);
    add(29_000, Emotion.ANGER, false);
    add(31_000, Emotion.ANGER, false);
    assertThat(timeline.runs()).extracting(Run::label).containsOnly(Emotion.ANGER);
  }

  @Test
  void startsAnewWhenTimeGoesBack() {
    add(5_000, Emotion.FEAR, false);
    add(1_000, Emotion.ANGER, false);
    assertThat(timeline.runs()).extracting(Run::label).containsExactly(Emotion.ANGER);
  }

  @Test
  void drawsColourByLabelHeightByProbabilityAndNothingInAGap() {
    for (int ms = 0; ms <= 10_000; ms += 100) {
      add(ms, Emotion.ANGER, false);
    }
    timeline.miss();
    for (int ms = 20_000; ms <= 30_000; ms += 100) {
      add(ms, Emotion.SADNESS, false);
    }
    BufferedImage image = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    new TimelinePainter(Palette.DARK, new Words(Locale.ENGLISH))
        .paint(g, new Rectangle(0, 0, 300, 100), 10, timeline, 30_000_000);
    g.dispose();
    assertThat(colour(image, 70, 60)).isEqualTo(Palette.DARK.of(Emotion.ANGER));
    assertThat(colour(image, 270, 60)).isEqualTo(Palette.DARK.of(Emotion.SADNESS));
    assertThat(colour(image, 150, 60)).isEqualTo(Color.BLACK);
    assertThat(colour(image, 70, 10)).as("above 0.7").isEqualTo(Color.BLACK);
  }

  private void add(long millis, Emotion label, boolean uncertain) {
    double[] p = new double[7];
    p[label.ordinal()] = 0.7;
    p[Emotion.ALL.indexOf(label == Emotion.NEUTRAL ? Emotion.ANGER : Emotion.NEUTRAL)] = 0.3;
    EmotionScores scores = EmotionScores.of(p);
    timeline.add(millis * 1000, new Expression(scores, scores, label, uncertain));
  }

  private static Color colour(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y));
  }
}
