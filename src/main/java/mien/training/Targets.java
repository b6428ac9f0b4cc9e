package mien.training;

import java.util.List;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.EmotionScores;
import org.jspecify.annotations.Nullable;

/** What a network shall say of a picture. */
final class Targets {
  private Targets() {}

  /**
   * A distribution over {@code labels}: the picture's label, mixed with what else is known of it
   * and smoothed over all. What is known of other emotions than these is left out.
   *
   * @param share how much of it is what else is known, where anything is
   * @param smoothing see {@link Recipe#labelSmoothing}
   */
  static float[] of(
      @Nullable Emotion label,
      Optional<EmotionScores> known,
      List<Emotion> labels,
      double share,
      double smoothing) {
    double all = known.map(of -> labels.stream().mapToDouble(of::of).sum()).orElse(0.0);
    double soft = all > 0 ? share : 0;
    float[] target = new float[labels.size()];
    for (int i = 0; i < target.length; i++) {
      Emotion emotion = labels.get(i);
      double hard = emotion == label ? 1 : 0;
      double mixed = soft > 0 ? soft * known.orElseThrow().of(emotion) / all : 0;
      target[i] =
          (float) ((1 - smoothing) * ((1 - soft) * hard + mixed) + smoothing / target.length);
    }
    return target;
  }
}
