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

  private final double uncertainBelow;
  private EmotionScores smoothed;
  private Emotion label;
  private long micros;

  /**
   * @param uncertainBelow the probability under which a label is uncertain
   */
  ScoreSmoother(long timestampMicros, EmotionScores first, double uncertainBelow) {
    this.uncertainBelow = uncertainBelow;
    smoothed = first;
    label = first.top();
    micros = timestampMicros;
  }

  /** Takes the probabilities of the next frame in which the face was found. */
  Expression next(long timestampMicros, EmotionScores scores) {
    double seconds = (timestampMicros - micros) / 1e6;
    micros = timestampMicros;
    smoothed = smoothed.mix(scores, 1 - Math.exp(-seconds / MEMORY_SECONDS));
    Emotion top = smoothed.top();
    if (smoothed.of(top) - smoothed.of(label) >= LEAD) {
      label = top;
    }
    return new Expression(scores, smoothed, label, isUncertain());
  }

  private boolean isUncertain() {
    double best = smoothed.of(label);
    double other =
        Emotion.ALL.stream()
            .filter(emotion -> emotion != label)
            .map(smoothed::of)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return best < uncertainBelow || best - other < LEAD;
  }

  long seenMicros() {
    return micros;
  }
}
