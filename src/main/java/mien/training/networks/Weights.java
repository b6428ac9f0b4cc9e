package mien.training.networks;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.MemoryFormat;

/**
 * A network's numbers in libtorch: parameters and buffers in ordered maps. They live in native
 * memory until {@link #close}, whatever {@link PointerScope} they were made in. One thread.
 */
public final class Weights implements AutoCloseable {
  private final Map<String, Tensor> parameters = new LinkedHashMap<>();
  private final Map<String, Tensor> buffers = new LinkedHashMap<>();

  private Weights() {}

  /**
   * Fresh weights: He initialisation for convolutions (He et al. 2015, fan-in), an even
   * distribution up to {@code 1 / sqrt(features)} for dense layers (LeCun et al. 1998, "Efficient
   * BackProp"): as large as He's, their first answers are far off, and the steps that correct them
   * silence most of a wide layer's ReLUs. Zero biases, norms that change nothing.
   */
  public static Weights initial(Network network, long seed) {
    torch.manual_seed(seed);
    Weights weights = new Weights();
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      network
          .parameters()
          .forEach((name, shape) -> weights.parameters.put(name, kept(initial(name, shape))));
      network
          .buffers()
          .forEach((name, shape) -> weights.buffers.put(name, kept(initial(name, shape))));
    }
    weights.learn(weights.parameters.keySet());
    return weights;
  }

  private static Tensor initial(String name, long[] shape) {
    if (name.endsWith(".scale") || name.endsWith(".variance")) {
      return torch.ones(shape, new TensorOptions());
    }
    Tensor tensor = torch.zeros(shape, new TensorOptions());
    if (shape.length == 1) {
      return tensor;
    }
    if (shape.length == 2) {
      double bound = 1 / Math.sqrt(shape[1]);
      return tensor.uniform_(-bound, bound, new GeneratorOptional());
    }
    torch.kaiming_normal_(tensor);
    // Channels-last must come before an optimiser sees the parameter.
    return tensor.contiguous(MemoryFormat.ChannelsLast);
  }

  private static Tensor kept(Tensor tensor) {
    return tensor.retainReference();
  }

  /** Asks libtorch for gradients of these parameters and of no others. */
  public void learn(Set<String> names) {
    parameters.forEach((name, tensor) -> tensor.set_requires_grad(names.contains(name)));
  }

  /** A deep copy that no gradient flows to. */
  public Weights copy() {
    Weights copy = new Weights();
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      parameters.forEach((name, t) -> copy.parameters.put(name, kept(t.detach().clone())));
      buffers.forEach((name, t) -> copy.buffers.put(name, kept(t.detach().clone())));
    }
    return copy;
  }

  /** Moves every number towards another network's: {@code this += fraction * (other - this)}. */
  public void approach(Weights other, double fraction) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      Scalar step = new Scalar(fraction);
      all().forEach((name, tensor) -> tensor.lerp_(other.get(name), step));
    }
  }

  /**
   * Takes over every number that stands in both under one name and shape.
   *
   * @return how many numbers
   */
  public long take(Map<String, float[]> values) {
    long taken = 0;
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      for (Map.Entry<String, Tensor> entry : all().entrySet()) {
        float[] given = values.get(entry.getKey());
        if (given != null && given.length == entry.getValue().numel()) {
          entry.getValue().copy_(Tensor.create(given, entry.getValue().shape()));
          taken += given.length;
        }
      }
    }
    return taken;
  }

  /** All numbers as Java arrays, each in the order of its shape. */
  public Map<String, float[]> values() {
    Map<String, float[]> values = new LinkedHashMap<>();
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      all().forEach((name, tensor) -> values.put(name, array(tensor)));
    }
    return values;
  }

  /** A tensor's numbers in the order of its shape. */
  public static float[] array(Tensor tensor) {
    float[] array = new float[(int) tensor.numel()];
    FloatBuffer buffer = tensor.detach().contiguous().createBuffer();
    buffer.get(array);
    return array;
  }

  /** The parameter or buffer of this name. */
  public Tensor get(String name) {
    Tensor tensor = parameters.containsKey(name) ? parameters.get(name) : buffers.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("there is no parameter \"" + name + "\"");
    }
    return tensor;
  }

  public Map<String, Tensor> parameters() {
    return parameters;
  }

  /** Parameters and buffers. */
  public Map<String, Tensor> all() {
    Map<String, Tensor> all = new LinkedHashMap<>(parameters);
    all.putAll(buffers);
    return all;
  }

  @Override
  public void close() {
    all().values().forEach(Tensor::close);
    parameters.clear();
    buffers.clear();
  }
}
