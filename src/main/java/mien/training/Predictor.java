package mien.training;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import mien.classify.FacePreprocessor;
import mien.classify.ModelCard;
import mien.training.data.LabelledPicture;
import mien.training.networks.Interpreter;
import mien.training.networks.Network;
import mien.training.networks.Operation;
import mien.training.networks.Weights;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/** What a network that is being trained says of pictures as they are, in float32. */
final class Predictor {
  private static final int BATCH = 128;

  private Predictor() {}

  /** Logits, {@code [classes]} for each picture. */
  static List<float[]> logits(
      Network network, Weights weights, ModelCard.Input input, List<LabelledPicture> pictures) {
    return logits(network, weights, input, pictures, (operation, value) -> value);
  }

  /**
   * @param tap as {@link Interpreter#run(Tensor, boolean, BiFunction)} has it, once a batch
   */
  static List<float[]> logits(
      Network network,
      Weights weights,
      ModelCard.Input input,
      List<LabelledPicture> pictures,
      BiFunction<Operation, Tensor, Tensor> tap) {
    List<float[]> logits = new ArrayList<>();
    Interpreter interpreter = new Interpreter(network, weights);
    try (FacePreprocessor preprocessor = new FacePreprocessor(input);
        Batch batch = new Batch(input, network.classes(), BATCH)) {
      FloatBuffer pixels = batch.pixelBuffer();
      for (int from = 0; from < pictures.size(); from += BATCH) {
        NativeWork.goOn();
        batch.size(Math.min(BATCH, pictures.size() - from));
        for (int i = 0; i < batch.size(); i++) {
          preprocessor.crop(pictures.get(from + i).image(), pixels, i * batch.length());
        }
        try (PointerScope scope = new PointerScope();
            NoGradGuard guard = new NoGradGuard()) {
          Tensor rows = interpreter.run(batch.pixels(), false, tap).contiguous();
          FloatBuffer buffer = rows.createBuffer();
          for (int i = 0; i < batch.size(); i++) {
            float[] row = new float[network.classes()];
            buffer.get(row);
            logits.add(row);
          }
        }
      }
    }
    return logits;
  }
}
