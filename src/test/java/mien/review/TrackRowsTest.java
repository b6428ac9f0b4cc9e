package mien.review;

import static mien.core.Emotion.NEUTRAL;
import static mien.core.Emotion.SADNESS;
import static org.assertj.core.api.Assertions.assertThat;

import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import org.junit.jupiter.api.Test;

/** All numbers are sums of powers of two: they survive the float32 in which rows are kept. */
class TrackRowsTest {
  private static final EmotionScores SCORES = EmotionScores.of(0.5, 0.25, 0.125, 0, 0.125, 0, 0);
  private static final EmotionScores SMOOTHED = EmotionScores.of(0, 0, 0, 0, 0.25, 0.25, 0.5);

  private static Face face(int number) {
    return new Face(3, new FaceBox(number, 2.5, 30, 40.25), 0.75, null, null);
  }

  @Test
  void givesBackTheFaceThatWasAdded() {
    Face uncertain = face(1).withExpression(new Expression(SCORES, SMOOTHED, NEUTRAL, true));
    Face sure = face(2).withExpression(new Expression(SMOOTHED, SCORES, SADNESS, false));
    TrackRows rows = new TrackRows(3);
    rows.add(0, uncertain);
    rows.add(40_000, sure);

    assertThat(rows.track()).isEqualTo(3);
    assertThat(rows.face(0)).isEqualTo(uncertain);
    assertThat(rows.face(1)).isEqualTo(sure);
    assertThat(rows.scores(1)).isEqualTo(SMOOTHED);
  }

  @Test
  void aFaceThatWasNotClassifiedHasNoExpression() {
    TrackRows rows = new TrackRows(3);
    rows.add(0, face(1));

    assertThat(rows.isClassified(0)).isFalse();
    assertThat(rows.face(0)).isEqualTo(face(1));
    assertThat(rows.scores(0)).isEqualTo(EmotionScores.of(0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void findsRowsByTime() {
    TrackRows rows = new TrackRows(3);
    assertThat(rows.firstRowFrom(0)).isZero();
    assertThat(rows.rowAt(0)).isEmpty(); // the empty places hold times of 0
    for (long micros : new long[] {100, 200, 400}) {
      rows.add(micros, face(1));
    }

    assertThat(rows.rowAt(200)).hasValue(1);
    assertThat(rows.rowAt(300)).isEmpty();
    assertThat(rows.firstRowFrom(50)).isZero();
    assertThat(rows.firstRowFrom(200)).isEqualTo(1);
    assertThat(rows.firstRowFrom(201)).isEqualTo(2);
    assertThat(rows.firstRowFrom(401)).isEqualTo(3);
  }

  @Test
  void keepsEveryColumnWhenItGrows() {
    Expression said = new Expression(SCORES, SMOOTHED, SADNESS, true);
    TrackRows rows = new TrackRows(3);
    for (int i = 0; i < 513; i++) {
      rows.add(i * 1_000L, i % 2 == 0 ? face(i) : face(i).withExpression(said));
    }

    assertThat(rows.size()).isEqualTo(513);
    assertThat(rows.micros(255)).isEqualTo(255_000);
    assertThat(rows.face(255)).isEqualTo(face(255).withExpression(said));
    assertThat(rows.face(511)).isEqualTo(face(511).withExpression(said));
    assertThat(rows.face(512)).isEqualTo(face(512));
    assertThat(rows.rowAt(512_000)).hasValue(512);
  }
}
