package mien.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
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

class EvaluatorTest {

  @Test
  void everyCropIsJudgedInOrderAndProgressTold() {
    List<Integer> steps = new ArrayList<>();
    List<LabelledFace> faces = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      faces.add(face(Emotion.ANGER, (byte) (i % 2)));
    }
    List<Prediction> judged = new Evaluator(new FirstPixel(), steps::add).crops(faces, Views.PLAIN);
    assertThat(judged).hasSize(150);
    assertThat(judged).extracting(Prediction::correct).startsWith(true, false, true);
    assertThat(steps).containsExactly(64, 64, 22);
  }

  @Test
  void timesOneFaceAtATime() {
    List<Integer> batches = new ArrayList<>();
    EmotionClassifier counting =
        new FirstPixel() {
          @Override
          public List<EmotionScores> classifyCrops(List<GreyImage> crops) {
            batches.add(crops.size());
            return super.classifyCrops(crops);
          }
        };
    double millis =
        new Evaluator(counting, n -> {})
            .millisAlone(Collections.nCopies(40, face(Emotion.ANGER, (byte) 0)));
    assertThat(millis).isPositive();
    assertThat(batches).hasSize(70).containsOnly(1);
  }

  @Test
  void viewsAreAveraged() {
    // The mirror image begins with the last pixel: disgust.
    LabelledFace face =
        new LabelledFace("a", new GreyImage(2, 1, new byte[] {0, 1}), Emotion.ANGER, Map.of());
    Evaluator evaluator = new Evaluator(new FirstPixel(), n -> {});
    EmotionScores mean = evaluator.crops(List.of(face), Views.FLIP).get(0).scores();
    assertThat(mean.of(Emotion.ANGER)).isCloseTo(0.5, within(1e-12));
    assertThat(mean.of(Emotion.DISGUST)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void shiftsRepeatTheBorder() {
    List<GreyImage> views = Views.FLIP_AND_SHIFTS.of(new GreyImage(3, 1, new byte[] {1, 2, 3}));
    assertThat(views)
        .extracting(GreyImage::pixels)
        .containsExactly(
            new byte[] {1, 2, 3},
            new byte[] {2, 3, 3},
            new byte[] {1, 1, 2},
            new byte[] {1, 2, 3},
            new byte[] {1, 2, 3},
            new byte[] {3, 2, 1},
            new byte[] {3, 3, 2},
            new byte[] {2, 1, 1},
            new byte[] {3, 2, 1},
            new byte[] {3, 2, 1});
  }

  @Test
  void theLargestFaceOfAPortraitIsJudgedAndAMissedOneTold() {
    LabelledFace portrait = face(Emotion.HAPPINESS, (byte) 0);
    LabelledFace empty = face(Emotion.HAPPINESS, (byte) 9);
    List<Integer> steps = new ArrayList<>();
    List<Optional<Prediction>> judged =
        new Evaluator(new FirstPixel(), steps::add)
            .portraits(List.of(portrait, empty), new TwoFacesOrNone());
    assertThat(judged.get(0).orElseThrow().said()).isEqualTo(Emotion.HAPPINESS);
    assertThat(judged.get(1)).isEmpty();
    assertThat(steps).containsExactly(1, 1);
  }

  private static LabelledFace face(Emotion label, byte pixel) {
    return new LabelledFace("f", new GreyImage(1, 1, new byte[] {pixel}), label, Map.of());
  }

  /** Takes the first pixel, or a box's width, for the emotion's number. */
  private static class FirstPixel implements EmotionClassifier {
    @Override
    public List<EmotionScores> classify(GreyImage picture, List<TurnedBox> faces) {
      return faces.stream().map(face -> sure((int) face.box().width())).toList();
    }

    @Override
    public List<EmotionScores> classifyCrops(List<GreyImage> crops) {
      return crops.stream().map(crop -> sure(crop.at(0, 0))).toList();
    }

    @Override
    public double uncertainBelow() {
      return 0;
    }

    private static EmotionScores sure(int emotion) {
      double[] p = new double[7];
      p[emotion] = 1;
      return EmotionScores.of(p);
    }
  }

  private static final class TwoFacesOrNone implements FaceDetector {
    @Override
    public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
      return picture.at(0, 0) == 9
          ? List.of()
          : List.of(
              new Detection(new FaceBox(0, 0, 1, 1), 0.9),
              new Detection(new FaceBox(0, 0, 3, 3), 0.6));
    }

    @Override
    public Optional<Detection> near(GreyImage picture, TurnedBox near) {
      return Optional.empty();
    }
  }
}
