package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mien.core.Emotion;
import mien.core.EmotionScores;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void theErrorIsTheWeightedDistanceOfConfidenceFromAccuracy() {
    List<Prediction> judged =
        Faces.all(
            Faces.times(3, Faces.said(ANGER, ANGER, 0.95)),
            Faces.times(1, Faces.said(FEAR, ANGER, 0.95)),
            Faces.times(4, Faces.said(FEAR, FEAR, 0.4)));
    Calibration calibration = Calibration.of(judged, 1);
    assertThat(calibration.error()).isCloseTo((4 * 0.2 + 4 * 0.6) / 8, within(1e-9));
    assertThat(calibration.bins()).hasSize(2);
    assertThat(calibration.bins().get(0).accuracy()).isEqualTo(new Proportion(4, 4));
    assertThat(calibration.bins().get(1).accuracy()).isEqualTo(new Proportion(3, 4));
  }

  @Test
  void theTemperatureThatSpoiledScoresIsFoundAgain() {
    Random random = new Random(5);
    List<Prediction> judged = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      float[] logits = new float[7];
      for (int k = 0; k < 7; k++) {
        logits[k] = (float) (2 * random.nextGaussian());
      }
      // Labels are drawn from the right scores; the network claims to be twice as sure.
      Emotion truth = draw(EmotionScores.softmax(Emotion.ALL, logits, 1), random);
      judged.add(
          new Prediction(
              truth, EmotionScores.softmax(Emotion.ALL, logits, 0.5), java.util.Map.of()));
    }
    double temperature = Calibration.fitTemperature(judged, 1);
    assertThat(temperature).isCloseTo(2, within(0.05));
    List<Prediction> calibrated = Calibration.atTemperature(judged, 1, temperature);
    assertThat(Calibration.of(calibrated, temperature).error()).isLessThan(0.02);
    assertThat(Calibration.of(judged, 1).error()).isGreaterThan(0.1);
    assertThat(Proportion.correct(calibrated)).isEqualTo(Proportion.correct(judged));
  }

  @Test
  void aTemperatureCanBeTakenBack() {
    List<Prediction> sharp = Faces.times(1, Faces.said(ANGER, FEAR, 0.9));
    Prediction back =
        Calibration.atTemperature(Calibration.atTemperature(sharp, 1, 3), 3, 1).get(0);
    assertThat(back.confidence()).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void leavingDoubtfulFacesOutRaisesAccuracy() {
    List<Prediction> judged =
        Faces.all(
            Faces.times(50, Faces.said(ANGER, ANGER, 0.9)),
            Faces.times(30, Faces.said(ANGER, ANGER, 0.6)),
            Faces.times(20, Faces.said(FEAR, ANGER, 0.5)));
    Coverage coverage = Coverage.of(judged);
    assertThat(coverage.points()).as("one for each confidence").hasSize(3);
    assertThat(coverage.points().get(2).accuracy()).isCloseTo(0.8, within(1e-12));
    Coverage.Point named = coverage.reaching(1).orElseThrow();
    assertThat(named.coverage()).isCloseTo(0.8, within(1e-12));
    assertThat(named.uncertainBelow()).isCloseTo(0.6, within(1e-12));
    assertThat(Coverage.of(Faces.times(5, Faces.said(FEAR, ANGER, 0.5))).reaching(0.5)).isEmpty();
  }

  private static Emotion draw(EmotionScores scores, Random random) {
    double at = random.nextDouble();
    for (Emotion emotion : Emotion.ALL) {
      at -= scores.of(emotion);
      if (at < 0) {
        return emotion;
      }
    }
    return Emotion.NEUTRAL;
  }
}
