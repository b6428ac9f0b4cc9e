package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mien.classify.FacePreprocessor;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.training.data.LabelledPicture;
import mien.training.networks.InferenceForm;
import mien.training.networks.Interpreter;
import mien.training.networks.Network;
import mien.training.networks.NetworkBuilder;
import mien.training.networks.Weights;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NormStatisticsTest {
  private static final ModelCard.Input INPUT =
      new ModelCard.Input(1, 8, 8, 0.5, 0.25, 0, Normalisation.NONE);
  private static final Network NETWORK =
      new NetworkBuilder("tiny", 1, 8, 8)
          .convNorm(4, 3, 1)
          .relu()
          .convNorm(6, 3, 2)
          .relu()
          .globalAverage()
          .dense(3)
          .build();

  @BeforeAll
  static void oneThread() {
    Libtorch.prepare(1);
  }

  @Test
  void aNetworkFromAFileSaysTheSameInUseAndInTraining() {
    List<LabelledPicture> pictures = pictures();
    try (Weights learned = Weights.initial(NETWORK, 5)) {
      Map<String, float[]> numbers = learned.values();
      numbers.forEach(
          (name, values) -> {
            for (int i = 0; i < values.length; i++) {
              if (name.endsWith(".scale") || name.endsWith(".variance")) {
                values[i] = 0.5f + i;
              } else if (name.endsWith(".shift") || name.endsWith(".mean")) {
                values[i] = 0.3f * i - 0.4f;
              }
            }
          });
      learned.take(numbers);
      List<float[]> said = Predictor.logits(NETWORK, learned, INPUT, pictures);

      Map<String, float[]> unfolded =
          InferenceForm.unfolded(NETWORK, InferenceForm.of(NETWORK, numbers).values());
      try (Weights bare = Weights.initial(NETWORK, 6);
          Weights restored = Weights.initial(NETWORK, 7)) {
        bare.take(unfolded);
        restored.take(NormStatistics.restored(NETWORK, unfolded, INPUT, pictures));

        assertSame(Predictor.logits(NETWORK, restored, INPUT, pictures), said, 1e-4f);
        assertSame(learning(restored, pictures), said, 0.02f);
        assertThat(largest(learning(bare, pictures), said)).isGreaterThan(0.1f);
      }
    }
  }

  /** What a training's step sees: the norms go by the batch, here of all pictures. */
  private static List<float[]> learning(Weights weights, List<LabelledPicture> pictures) {
    try (FacePreprocessor preprocessor = new FacePreprocessor(INPUT);
        Batch batch = new Batch(INPUT, NETWORK.classes(), pictures.size());
        PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      batch.size(pictures.size());
      for (int i = 0; i < pictures.size(); i++) {
        preprocessor.crop(pictures.get(i).image(), batch.pixelBuffer(), i * batch.length());
      }
      float[] all = Weights.array(new Interpreter(NETWORK, weights).run(batch.pixels(), true));
      List<float[]> rows = new ArrayList<>();
      for (int i = 0; i < pictures.size(); i++) {
        rows.add(new float[] {all[3 * i], all[3 * i + 1], all[3 * i + 2]});
      }
      return rows;
    }
  }

  private static void assertSame(List<float[]> logits, List<float[]> expected, float tolerance) {
    for (int i = 0; i < expected.size(); i++) {
      assertThat(logits.get(i)).containsExactly(expected.get(i), within(tolerance));
    }
  }

  private static float largest(List<float[]> logits, List<float[]> expected) {
    float largest = 0;
    for (int i = 0; i < expected.size(); i++) {
      for (int k = 0; k < 3; k++) {
        largest = Math.max(largest, Math.abs(logits.get(i)[k] - expected.get(i)[k]));
      }
    }
    return largest;
  }

  private static List<LabelledPicture> pictures() {
    Random random = new Random(1);
    List<LabelledPicture> pictures = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      byte[] pixels = new byte[64];
      random.nextBytes(pixels);
      GreyImage image = new GreyImage(8, 8, pixels);
      pictures.add(new LabelledPicture("noise", image, Emotion.FEAR, null, null, Map.of()));
    }
    return pictures;
  }
}
