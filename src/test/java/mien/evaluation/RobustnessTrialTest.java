package mien.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mien.analysis.Detection;
import mien.analysis.EmotionClassifier;
import mien.analysis.FaceDetector;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;

class RobustnessTrialTest {

  /** Says of a crop the emotion whose number its first pixel is; of a face in a picture, anger. */
  private static final class FirstPixel implements EmotionClassifier {
    @Override
    public List<Emotion> labels() {
      return List.of(Emotion.ANGER, Emotion.DISGUST);
    }

    @Override
    public double uncertainBelow() {
      return 0;
    }

    @Override
    public List<EmotionScores> classify(GreyImage picture, List<TurnedBox> faces) {
      return faces.stream().map(face -> sure(0)).toList();
    }

    @Override
    public List<EmotionScores> classifyCrops(List<GreyImage> crops) {
      return crops.stream().map(crop -> sure(crop.at(0, 0))).toList();
    }

    private static EmotionScores sure(int emotion) {
      double[] scores = new double[Emotion.ALL.size()];
      scores[emotion] = 1;
      return EmotionScores.of(scores);
    }
  }

  /** Finds a face in bright pictures alone. */
  private static final class InTheLight implements FaceDetector {
    @Override
    public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
      return picture.at(1, 0) > 0 ? List.of(new Detection(new FaceBox(0, 0, 2, 2), 1)) : List.of();
    }

    @Override
    public Optional<Detection> near(GreyImage picture, TurnedBox near) {
      return Optional.empty();
    }
  }

  private static LabelledFace face(Emotion label, int said, int bright) {
    byte[] pixels = {(byte) said, (byte) bright, 0, 0};
    return new LabelledFace("a", new GreyImage(2, 2, pixels), label, Map.of());
  }

  @Test
  void measuresEachDisturbanceAndTheDetectorsOwnCrops() {
    List<LabelledFace> faces =
        List.of(
            face(Emotion.ANGER, 0, 1),
            face(Emotion.ANGER, 0, 0),
            face(Emotion.DISGUST, 1, 1),
            face(Emotion.FEAR, 2, 1)); // which the model does not know
    Map<String, RobustnessTrial.Disturbance> disturbances = new LinkedHashMap<>();
    disturbances.put("nothing", (picture, number) -> picture);
    disturbances.put(
        "every second",
        (picture, number) ->
            new GreyImage(2, 2, new byte[] {(byte) (number % 2), picture.pixels()[1], 0, 0}));
    List<Integer> steps = new ArrayList<>();

    Map<String, Proportion> accuracies =
        RobustnessTrial.of(
            new FirstPixel(), new InTheLight(), "Bright", faces, disturbances, steps::add);

    assertThat(accuracies)
        .containsExactly(
            Map.entry("nothing", new Proportion(3, 3)),
            Map.entry("every second", new Proportion(1, 3)),
            Map.entry("where Bright finds a face, its crop", new Proportion(1, 2)),
            Map.entry("the same faces, the set's crop", new Proportion(2, 2)));
    assertThat(steps.stream().mapToInt(Integer::intValue).sum()).isPositive();
  }
}
