package mien.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import mien.analysis.ExecutionProvider;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.FaceBox;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmotionClassifierTest {
  private static final List<Emotion> LABELS =
      List.of(Emotion.NEUTRAL, Emotion.HAPPINESS, Emotion.ANGER);

  @TempDir Path folder;

  @Test
  void everyFaceOfAPictureGetsTheScoresOfItsOwnPixels() {
    byte[] pixels = new byte[16 * 8];
    pixels[0] = (byte) 255; // the first face's first pixel: neutral
    pixels[9] = (byte) 255; // the second face's second pixel: happiness
    GreyImage picture = new GreyImage(16, 8, pixels);
    try (OnnxEmotionClassifier classifier = open(ExecutionProvider.CPU)) {
      List<EmotionScores> scores =
          classifier.classify(
              picture,
              List.of(new FaceBox(0, 0, 4, 4), new FaceBox(8, 0, 4, 4), new FaceBox(4, 4, 4, 4)));
      assertThat(scores)
          .extracting(EmotionScores::top)
          .startsWith(Emotion.NEUTRAL, Emotion.HAPPINESS);
      assertThat(scores.get(0).of(Emotion.NEUTRAL)).isCloseTo(Math.E / (Math.E + 2), within(1e-6));
      assertThat(scores.get(2).of(Emotion.ANGER)).isCloseTo(1 / 3.0, within(1e-6));
      assertThat(scores.get(2).of(Emotion.FEAR)).isZero();
    }
  }

  @Test
  void cropsAndBatchesOfAnySizeAreTakenInTurn() {
    try (OnnxEmotionClassifier classifier = open(ExecutionProvider.CPU)) {
      for (int count : new int[] {1, 5, 0, 2}) {
        List<EmotionScores> scores = classifier.classifyCrops(List.of(crops(count)));
        assertThat(scores).hasSize(count).allMatch(s -> s.top() == Emotion.ANGER);
      }
    }
  }

  @Test
  void anyProviderEndsInOneThatWorks() {
    for (ExecutionProvider wanted : ExecutionProvider.values()) {
      try (OnnxEmotionClassifier classifier = open(wanted)) {
        assertThat(classifier.classifyCrops(List.of(crops(1)))).hasSize(1);
        assertThat(classifier.status().reason()).isNotBlank();
      }
    }
  }

  @Test
  void closingTwiceIsHarmlessAndUsingItAfterwardsIsNot() {
    OnnxEmotionClassifier classifier = open(ExecutionProvider.CPU);
    classifier.close();
    classifier.close();
    assertThatThrownBy(() -> classifier.classifyCrops(List.of(crops(1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private OnnxEmotionClassifier open(ExecutionProvider wanted) {
    Path file =
        TinyModels.write(
            folder.resolve("tiny.onnx"),
            CardWriter.withCard(TinyModels.pixels(1, 4, 3), Cards.card(1, 4, LABELS)));
    return OnnxEmotionClassifier.open(file, wanted, 1);
  }

  private static GreyImage[] crops(int count) {
    byte[] pixels = new byte[16];
    pixels[2] = (byte) 200;
    GreyImage[] crops = new GreyImage[count];
    java.util.Arrays.fill(crops, new GreyImage(4, 4, pixels));
    return crops;
  }
}
