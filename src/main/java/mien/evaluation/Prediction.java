package mien.evaluation;

import java.util.Map;
import mien.core.Emotion;
import mien.core.EmotionScores;

/**
 * What a classifier said of one face.
 *
 * @param truth what the face was labelled as
 * @param attributes of the face
 */
public record Prediction(Emotion truth, EmotionScores scores, Map<String, String> attributes) {

  public Emotion said() {
    return scores.top();
  }

  public boolean correct() {
    return said() == truth;
  }

  /** The probability of what was said. */
  public double confidence() {
    return scores.of(said());
  }

  /** The same with every probability raised to a power and all made to sum to one again. */
  Prediction sharpened(double power) {
    double[] p = scores.toArray();
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.pow(p[i], power);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return new Prediction(truth, EmotionScores.of(p), attributes);
  }
}
