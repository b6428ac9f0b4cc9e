package mien.review;

import java.util.Optional;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Span;

/**
 * How a person's neutral face scores: the mean probabilities over the stretches that the analyst
 * marked and did not exclude. Some faces at rest look sad or angry to a network; what a moment says
 * beyond that is its difference from this mean <b>(ours)</b>, given beside the raw probabilities,
 * never in their place.
 *
 * @param mean the mean of the probabilities of each frame
 * @param frames how many frames the mean is of
 */
public record Baseline(EmotionScores mean, int frames) {

  /** The face's baseline; empty unless a marked stretch holds a classified frame. */
  public static Optional<Baseline> of(FaceTrack face, Rows rows) {
    double[] sum = new double[Emotion.ALL.size()];
    int frames = 0;
    for (FaceTrack.Part part : face.parts()) {
      TrackRows track = rows.track(part.track()).orElse(null);
      if (track == null) {
        continue;
      }
      for (Span span : face.neutral().minus(face.excluded()).within(part.span()).list()) {
        int end = track.firstRowFrom(span.endMicros());
        for (int row = track.firstRowFrom(span.startMicros()); row < end; row++) {
          if (track.isClassified(row)) {
            double[] scores = track.scores(row).toArray();
            for (int i = 0; i < sum.length; i++) {
              sum[i] += scores[i];
            }
            frames++;
          }
        }
      }
    }
    if (frames == 0) {
      return Optional.empty();
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= frames;
    }
    return Optional.of(new Baseline(EmotionScores.of(sum), frames));
  }

  /** The probability of an emotion less the baseline's: −1 to 1, 0 as in the neutral face. */
  public double relative(EmotionScores scores, Emotion emotion) {
    return scores.of(emotion) - mean.of(emotion);
  }
}
