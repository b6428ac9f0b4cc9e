package mien.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mien.analysis.ExecutionProvider;
import mien.analysis.PictureFaces;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
              Stream.of(new FaceBox(0, 0, 4, 4), new FaceBox(8, 0, 4, 4), new FaceBox(4, 4, 4, 4))
                  .map(TurnedBox::upright)
                  .toList());
      assertThat(scores)
          .extracting(EmotionScores::top)
          .startsWith(Emotion.NEUTRAL, Emotion.HAPPINESS);
      assertThat(scores.get(0).of(Emotion.NEUTRAL)).isCloseTo(Math.E / (Math.E + 2), within(1e-6));
      assertThat(scores.get(2).of(Emotion.ANGER)).isCloseTo(1 / 3.0, within(1e-6));
      assertThat(scores.get(2).of(Emotion.FEAR)).isZero();

      GreyImage flipped = new GreyImage(16, 8, pixels.clone());
      flipped.pixels()[0] = 0;
      List<TurnedBox> corner = List.of(TurnedBox.upright(new FaceBox(0, 0, 4, 4)));
      assertThat(
              classifier.classifyAll(
                  List.of(
                      new PictureFaces(picture, corner),
                      new PictureFaces(picture, List.of()),
                      new PictureFaces(flipped, corner))))
          .containsExactly(
              classifier.classify(picture, corner),
              List.of(),
              classifier.classify(flipped, corner));
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
  void aFaceAndItsMirrorImageAreJudgedTogether() {
    byte[] pixels = new byte[8 * 4];
    pixels[1] = (byte) 255; // the left face: happiness; in the mirror its third pixel, anger
    pixels[7] = (byte) 255; // the right face's fourth pixel, which nothing asks; mirrored neutral
    GreyImage picture = new GreyImage(8, 4, pixels);
    List<TurnedBox> faces =
        Stream.of(new FaceBox(0, 0, 4, 4), new FaceBox(4, 0, 4, 4))
            .map(TurnedBox::upright)
            .toList();
    try (OnnxEmotionClassifier plain = open(ExecutionProvider.CPU, false);
        OnnxEmotionClassifier both = open(ExecutionProvider.CPU, true)) {
      List<EmotionScores> scores = both.classify(picture, faces);
      assertThat(scores).hasSize(2);
      double half = Math.exp(0.5); // of the mean logits
      assertThat(scores.get(0).of(Emotion.HAPPINESS))
          .isCloseTo(half / (2 * half + 1), within(1e-6));
      assertThat(scores.get(0).of(Emotion.ANGER)).isCloseTo(half / (2 * half + 1), within(1e-6));
      assertThat(scores.get(0).of(Emotion.NEUTRAL)).isCloseTo(1 / (2 * half + 1), within(1e-6));
      assertThat(scores.get(1).of(Emotion.NEUTRAL)).isCloseTo(half / (half + 2), within(1e-6));
      assertThat(plain.classify(picture, faces).get(1).of(Emotion.NEUTRAL))
          .isCloseTo(1 / 3.0, within(1e-6));
      assertThat(both.classifyCrops(List.of(new GreyImage(4, 4, new byte[16])))).hasSize(1);
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

  /** What people have: n fixed to 1, channels last, float16, and an eighth label. */
  @ParameterizedTest
  @CsvSource({"-1,true,false", "1,false,false", "1,true,true", "2,true,false", "4,false,true"})
  void modelsFromElsewhereSayTheSame(int batch, boolean channelsLast, boolean half)
      throws IOException {
    Path file =
        TinyModels.write(
            folder.resolve("foreign.onnx"), TinyModels.foreign(batch, channelsLast, half));
    Files.writeString(
        folder.resolve("foreign.json"),
        "\ufeff"
            + Cards.card(3, 4, Emotion.SIX)
                .toJson()
                .replace("\"anger\"", "\"Angry\"")
                .replace("\"happiness\"", "\"happy\"")
                .replace("\"surprise\"", "\"surprise\", \"contempt\""));
    List<GreyImage> crops = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      byte[] pixels = new byte[16];
      pixels[i] = (byte) 255;
      pixels[6] = (byte) 255;
      crops.add(new GreyImage(4, 4, pixels));
    }
    try (OnnxEmotionClassifier classifier =
        OnnxEmotionClassifier.open(file, ExecutionProvider.CPU, 1)) {
      List<EmotionScores> scores = classifier.classifyCrops(crops);
      assertThat(scores)
          .extracting(EmotionScores::top)
          .containsExactlyElementsOf(Emotion.ALL.subList(0, 5));
      assertThat(scores)
          .allSatisfy(
              s -> assertThat(s.of(s.top())).isCloseTo(Math.E / (Math.E + 5), within(1e-3)));
    }
  }

  private OnnxEmotionClassifier open(ExecutionProvider wanted) {
    return open(wanted, false);
  }

  private OnnxEmotionClassifier open(ExecutionProvider wanted, boolean mirrored) {
    Path file =
        TinyModels.write(
            folder.resolve("tiny.onnx"),
            CardWriter.withCard(TinyModels.pixels(1, 4, 3), Cards.card(1, 4, LABELS)));
    return OnnxEmotionClassifier.open(file, wanted, 1, mirrored);
  }

  private static GreyImage[] crops(int count) {
    byte[] pixels = new byte[16];
    pixels[2] = (byte) 200;
    GreyImage[] crops = new GreyImage[count];
    java.util.Arrays.fill(crops, new GreyImage(4, 4, pixels));
    return crops;
  }
}
