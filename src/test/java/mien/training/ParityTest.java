package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mien.analysis.ExecutionProvider;
import mien.classify.FacePreprocessor;
import mien.classify.ModelCard;
import mien.classify.OnnxEmotionClassifier;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.TurnedBox;
import mien.training.data.Augmentation;
import mien.training.data.LabelledPicture;
import mien.training.networks.InferenceForm;
import mien.training.networks.Network;
import mien.training.networks.Networks;
import mien.training.networks.OnnxWriter;
import mien.training.networks.Precision;
import mien.training.networks.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the window sees and says of a face is what training saw and would say. */
class ParityTest {
  private static final LabelledPicture PICTURE = picture();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void theTensorIsTheSame(Normalisation normalisation) {
    ModelCard.Input input = new ModelCard.Input(3, 48, 48, 0.5, 0.25, 0, normalisation);
    Recipe plain = Recipes.ours("yousaf").but().augmentation(Augmentation.NONE).build();
    try (Batches batches =
            new Batches(
                List.of(PICTURE),
                SoftLabels.votes(List.of(PICTURE)),
                plain,
                input,
                Emotion.ALL,
                1);
        FacePreprocessor window = new FacePreprocessor(input)) {
      float[] learned = new float[window.length()];
      batches.batch(0, 0).pixelBuffer().get(learned);
      FloatBuffer seen = FloatBuffer.allocate(window.length());
      window.face(PICTURE.image(), TurnedBox.upright(PICTURE.image().bounds()), seen, 0);
      assertThat(learned).containsExactly(seen.array());
    }
  }

  @Test
  void theScoresAreTheSame() throws IOException {
    Network network = Networks.of("mini-xception", 7);
    ModelCard.Input input =
        new ModelCard.Input(1, 48, 48, 0.5, 0.25, 0, Normalisation.HISTOGRAM_EQUALISATION);
    Path file = folder.resolve("random.onnx");
    try (Weights weights = Weights.initial(network, 1)) {
      InferenceForm form = InferenceForm.of(network, weights.values());
      Map<String, String> metadata = Map.of(ModelCard.METADATA_KEY, card(network, input).toJson());
      Files.write(file, OnnxWriter.write(form, metadata));
      float[] logits = Predictor.logits(network, weights, input, List.of(PICTURE)).get(0);
      assertScores(file, EmotionScores.softmax(Emotion.ALL, logits, 1));
      ModelRewriter.rewrite(file, Precision.FLOAT32, null);
      assertScores(file, EmotionScores.softmax(Emotion.ALL, logits, 1));
      assertThatThrownBy(() -> ModelRewriter.rewrite(file, Precision.INT8, null))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("name the training data");
      assertScores(file, EmotionScores.softmax(Emotion.ALL, logits, 1));
    }
  }

  @Test
  void theScoresAreNearlyTheSameInEightBits() throws IOException {
    Network network = Networks.of("yousaf", 7);
    ModelCard.Input input = new ModelCard.Input(1, 48, 48, 0.5, 0.25, 0, Normalisation.NONE);
    Path whole = folder.resolve("whole.onnx");
    Path rounded = folder.resolve("rounded.onnx");
    try (Weights weights = Weights.initial(network, 1)) {
      InferenceForm form = InferenceForm.of(network, weights.values());
      ModelCard card = card(network, input);
      ModelWriter.write(whole, form, card, Precision.FLOAT32, List.of());
      ModelWriter.write(rounded, form, card, Precision.INT8, List.of(PICTURE));
      float[] logits = Predictor.logits(network, weights, input, List.of(PICTURE)).get(0);
      assertScores(rounded, EmotionScores.softmax(Emotion.ALL, logits, 1), 0.01);
      assertThat(Files.size(rounded)).isLessThan((long) (0.3 * Files.size(whole)));
      // Read back, the weights are off by half a step at most.
      ModelRewriter.rewrite(rounded, Precision.FLOAT32, null);
      assertScores(rounded, EmotionScores.softmax(Emotion.ALL, logits, 1), 0.01);
    }
  }

  private static void assertScores(Path file, EmotionScores expected) {
    assertScores(file, expected, 1e-4);
  }

  private static void assertScores(Path file, EmotionScores expected, double offset) {
    try (OnnxEmotionClassifier window =
        OnnxEmotionClassifier.open(file, ExecutionProvider.CPU, 1)) {
      GreyImage image = PICTURE.image();
      EmotionScores said =
          window.classify(image, List.of(TurnedBox.upright(image.bounds()))).get(0);
      assertThat(said.toArray()).containsExactly(expected.toArray(), within(offset));
    }
  }

  private static ModelCard card(Network network, ModelCard.Input input) {
    return new ModelCard(
        "random",
        network.id(),
        network.parameterCount(),
        Emotion.ALL,
        input,
        1,
        0.5,
        null,
        Map.of(),
        "Apache-2.0",
        "a test",
        "everything else");
  }

  private static LabelledPicture picture() {
    byte[] pixels = new byte[48 * 48];
    new Random(5).nextBytes(pixels);
    GreyImage image = new GreyImage(48, 48, pixels);
    return new LabelledPicture("noise", image, Emotion.FEAR, null, null, Map.of());
  }
}
