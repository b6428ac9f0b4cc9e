package mien.analysis;

import java.util.Comparator;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;

/**
 * Averages one face's probabilities over the last moments, and chooses the label so that it does
 * not flicker.
 *
 * <p>The average forgets exponentially, in media time. The label changes when another emotion leads
 * it by a tenth; a label is uncertain that does not lead by as much itself, or whose probability is
 * under the model's own threshold <b>(ours)</b>.
 */
final class ScoreSmoother {
  private static final double MEMORY_SECONDS = 0.2;
  private static final double LEAD = 0.1;

  private EmotionScores smoothed;
  private Emotion label;
  private long micros;

  ScoreSmoother(long timestampMicros, EmotionScores first) {
    smoothed = first;
    label = first.top();
    micros = timestampMicros;
  }

  /**
   * Takes the probabilities of the next frame in which the face was found.
   *
   * @param uncertainBelow the probability under which a label is uncertain
   */
  Expression next(long timestampMicros, EmotionScores scores, double uncertainBelow) {
    double seconds = (timestampMicros - micros) / 1e6;
    micros = timestampMicros;
    smoothed = smoothed.mix(scores, 1 - Math.exp(-seconds / MEMORY_SECONDS));
    Emotion top = smoothed.top();
    if (smoothed.of(top) - smoothed.of(label) >= LEAD) {
      label = top;
    }
    return new Expression(scores, smoothed, label, isUncertain(uncertainBelow));
  }

  private boolean isUncertain(double below) {
    double best = smoothed.of(label);
    double other =
        Emotion.ALL.stream()
            .filter(emotion -> emotion != label)
            .map(smoothed::of)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return best < below || best - other < LEAD;
  }

  long seenMicros() {
    return micros;
  }
}
