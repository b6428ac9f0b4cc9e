package mien.training.networks;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * Runs a network's operations in libtorch. The caller holds the {@code PointerScope}, decides about
 * gradients and autocast, and stays on one thread.
 */
public final class Interpreter {
  /** How much of each batch's statistics goes into the buffers of a batch normalisation. */
  private static final double MOMENTUM = 0.1;

  private final Network network;
  private final Weights weights;

  public Interpreter(Network network, Weights weights) {
    this.network = network;
    this.weights = weights;
  }

  /**
   * @param input {@code [n, channels, height, width]}
   * @param training whether dropout is on, and the statistics of the batch in norms that learn
   * @return logits, {@code [n, classes]}
   */
  public Tensor run(Tensor input, boolean training) {
    return run(input, training, (operation, value) -> value);
  }

  /**
   * @param tap sees every operation's output before it is used and says what shall be used
   */
  public Tensor run(Tensor input, boolean training, BiFunction<Operation, Tensor, Tensor> tap) {
    Map<String, Tensor> values = new HashMap<>();
    values.put(Network.INPUT, input);
    for (Operation operation : network.operations()) {
      values.put(operation.name(), tap.apply(operation, apply(operation, values, training)));
    }
    return value(values, network.output());
  }

  private Tensor apply(Operation operation, Map<String, Tensor> values, boolean training) {
    Tensor x = value(values, operation.input());
    if (operation instanceof Operation.Conv conv) {
      return torch.conv2d(
          x,
          weights.get(conv.weight()),
          conv.bias() ? new TensorOptional(weights.get(conv.biases())) : new TensorOptional(),
          both(conv.stride()),
          both(conv.padding()),
          both(1),
          conv.groups());
    } else if (operation instanceof Operation.BatchNorm norm) {
      return torch.batch_norm(
          x,
          new TensorOptional(weights.get(norm.scale())),
          new TensorOptional(weights.get(norm.shift())),
          new TensorOptional(weights.get(norm.mean())),
          new TensorOptional(weights.get(norm.variance())),
          training && weights.get(norm.scale()).requires_grad(), // else a frozen one would move
          MOMENTUM,
          Operation.BatchNorm.EPSILON,
          false);
    } else if (operation instanceof Operation.Relu) {
      return torch.relu(x);
    } else if (operation instanceof Operation.MaxPool pool) {
      return torch.max_pool2d(
          x, both(pool.kernel()), both(pool.stride()), both(pool.padding()), both(1), false);
    } else if (operation instanceof Operation.Dropout dropout) {
      return x.ndimension() == 4
          ? torch.feature_dropout(x, dropout.rate(), training)
          : torch.dropout(x, dropout.rate(), training);
    } else if (operation instanceof Operation.Add add) {
      return x.add(value(values, add.right()));
    } else if (operation instanceof Operation.GlobalAverage) {
      return x.mean(2, 3);
    } else if (operation instanceof Operation.Flatten) {
      return x.flatten(1, -1);
    } else if (operation instanceof Operation.Dense dense) {
      return torch.linear(
          x, weights.get(dense.weight()), new TensorOptional(weights.get(dense.biases())));
    }
    throw new IllegalArgumentException("cannot run " + operation);
  }

  private static Tensor value(Map<String, Tensor> values, String name) {
    Tensor value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("\"" + name + "\" is used before it is computed");
    }
    return value;
  }

  private static long[] both(long size) {
    return new long[] {size, size};
  }
}
