package mien.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import mien.analysis.EmotionClassifier;
import mien.analysis.FaceDetector;
import mien.core.GreyImage;

/**
 * How a model's accuracy on face crops holds when the pictures are worse than the set's, and when
 * the crop is the live window's own: a face that a detector found in the set's crop.
 */
public final class RobustnessTrial {
  private RobustnessTrial() {}

  /** What may be wrong with a picture. */
  public interface Disturbance {
    /**
     * @param number of the picture in its set, for what differs from picture to picture
     */
    GreyImage apply(GreyImage picture, int number);
  }

  /** How often each face is judged: once for each disturbance, and thrice for the crops. */
  public static int rounds(Map<String, Disturbance> disturbances) {
    return disturbances.size() + 3;
  }

  /**
   * @param finder the detector's name
   * @param disturbances by their names
   * @param progress is told after each batch of how many faces it was
   * @return accuracies by what was done to the pictures
   */
  public static Map<String, Proportion> of(
      EmotionClassifier classifier,
      FaceDetector detector,
      String finder,
      List<LabelledFace> faces,
      Map<String, Disturbance> disturbances,
      IntConsumer progress) {
    List<LabelledFace> known =
        faces.stream().filter(face -> classifier.labels().contains(face.label())).toList();
    Evaluator evaluator = new Evaluator(classifier, progress);
    Map<String, Proportion> accuracies = new LinkedHashMap<>();
    disturbances.forEach(
        (name, disturbance) -> {
          List<LabelledFace> disturbed =
              IntStream.range(0, known.size())
                  .mapToObj(i -> with(known.get(i), disturbance.apply(known.get(i).image(), i)))
                  .toList();
          accuracies.put(name, Proportion.correct(evaluator.crops(disturbed, Views.PLAIN)));
        });
    live(evaluator, detector, finder, known, accuracies);
    return accuracies;
  }

  private static void live(
      Evaluator evaluator,
      FaceDetector detector,
      String finder,
      List<LabelledFace> faces,
      Map<String, Proportion> accuracies) {
    List<Optional<Prediction>> found = evaluator.portraits(faces, detector);
    List<Prediction> live = new ArrayList<>();
    List<LabelledFace> same = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      if (found.get(i).isPresent()) {
        live.add(found.get(i).get());
        same.add(faces.get(i));
      }
    }
    accuracies.put("where %s finds a face, its crop".formatted(finder), Proportion.correct(live));
    accuracies.put(
        "the same faces, the set's crop", Proportion.correct(evaluator.crops(same, Views.PLAIN)));
  }

  private static LabelledFace with(LabelledFace face, GreyImage image) {
    return new LabelledFace(face.name(), image, face.label(), face.attributes());
  }
}
