package mien.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mien.core.Emotion;

/**
 * How often a label is wrong although it was said with much confidence.
 *
 * @param above the confidence from which on it counts as sure: that above which 85 % are right
 * @param wrong of the faces of which a label was said surely, by that label; those that are wrong
 */
public record SureErrors(double above, Map<String, Proportion> wrong) {
  private static final double GOOD_ACCURACY = 0.85;

  /** Nothing where no share of the faces is judged so well. */
  static Optional<SureErrors> of(List<Prediction> judged, Coverage coverage) {
    return coverage.reaching(GOOD_ACCURACY).map(point -> of(judged, point.uncertainBelow()));
  }

  private static SureErrors of(List<Prediction> judged, double above) {
    Map<String, Proportion> wrong = new LinkedHashMap<>();
    for (Emotion said : Emotion.ALL) {
      List<Prediction> sure =
          judged.stream()
              .filter(face -> face.said() == said && face.confidence() >= above)
              .toList();
      if (!sure.isEmpty()) {
        long errors = sure.stream().filter(face -> !face.correct()).count();
        wrong.put(said.label(), new Proportion(errors, sure.size()));
      }
    }
    return new SureErrors(above, wrong);
  }
}
