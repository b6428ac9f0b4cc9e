package mien.training.networks;

import java.util.Random;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Weights and pictures that hide no mistake. */
final class Shaken {
  private Shaken() {}

  /** Norms that change nothing would hide a wrong folding. */
  static void norms(Weights weights) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      weights
          .all()
          .forEach(
              (name, tensor) -> {
                if (tensor.ndimension() == 1) {
                  tensor.copy_(torch.rand(tensor.shape()).add(Tensor.create(0.5f)));
                }
              });
    }
  }

  /** So many random pictures for the network, one after another. */
  static float[] pixels(Network network, int pictures) {
    Random random = new Random(7);
    float[] input = new float[pictures * network.channels() * network.height() * network.width()];
    for (int i = 0; i < input.length; i++) {
      input[i] = (float) random.nextGaussian();
    }
    return input;
  }
}
