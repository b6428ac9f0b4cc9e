package mien.training;

import java.util.List;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.training.data.FerPlusVotes;
import mien.training.data.LabelledPicture;

/** What a network shall say of a picture. */
final class Targets {
  private Targets() {}

  /**
   * A distribution over {@code labels}: the picture's label, mixed with its annotators' votes and
   * smoothed over all.
   *
   * @param votesShare how much of it are the votes, where there are any
   * @param smoothing see {@link Recipe#labelSmoothing}
   */
  static float[] of(
      LabelledPicture picture, List<Emotion> labels, double votesShare, double smoothing) {
    Optional<EmotionScores> votes =
        Optional.ofNullable(picture.votes()).flatMap(FerPlusVotes::distribution);
    double soft = votes.isPresent() ? votesShare : 0;
    float[] target = new float[labels.size()];
    for (int i = 0; i < target.length; i++) {
      Emotion emotion = labels.get(i);
      double hard = emotion == picture.label() ? 1 : 0;
      double mixed = votes.isPresent() ? soft * votes.get().of(emotion) : 0;
      double share = (1 - soft) * hard + mixed;
      target[i] = (float) ((1 - smoothing) * share + smoothing / target.length);
    }
    return target;
  }
}
