package mien.core;

import org.jspecify.annotations.Nullable;

/**
 * What a face appears to express in one frame.
 *
 * @param scores the network's calibrated probabilities for this frame alone
 * @param smoothed the same, averaged over the track's last moments
 * @param label the emotion shown: the smoothed winner, changed only with hysteresis
 * @param uncertain whether the smoothed probabilities are too close to call, or the winner's is
 *     below the model's threshold
 */
public record Expression(
    EmotionScores scores, EmotionScores smoothed, Emotion label, boolean uncertain) {

  /** The label; null while it is uncertain. */
  public @Nullable Emotion sureLabel() {
    return uncertain ? null : label;
  }
}
