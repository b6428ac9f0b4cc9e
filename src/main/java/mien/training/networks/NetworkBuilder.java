package mien.training.networks;

import java.util.ArrayList;
import java.util.List;
import mien.training.networks.Operation.Add;
import mien.training.networks.Operation.BatchNorm;
import mien.training.networks.Operation.Conv;
import mien.training.networks.Operation.Dense;
import mien.training.networks.Operation.Dropout;
import mien.training.networks.Operation.Flatten;
import mien.training.networks.Operation.GlobalAverage;
import mien.training.networks.Operation.MaxPool;
import mien.training.networks.Operation.Relu;

/**
 * Writes a network down operation by operation, each reading the one before it, and keeps count of
 * the shapes. A side branch starts {@link #from} a {@link #here} and ends in {@link #add}.
 */
public final class NetworkBuilder {
  /** A value of the network and its shape. */
  public record Value(String name, int channels, int height, int width) {}

  private final String id;
  private final Value input;
  private final List<Operation> operations = new ArrayList<>();
  private Value here;
  private String scope = "";

  public NetworkBuilder(String id, int channels, int height, int width) {
    this.id = id;
    this.input = new Value(Network.INPUT, channels, height, width);
    this.here = input;
  }

  /** The value that the next operation reads. */
  public Value here() {
    return here;
  }

  /** Goes on from another value. */
  public NetworkBuilder from(Value value) {
    here = value;
    return this;
  }

  /** Names the operations that follow {@code scope.kindN}, so that they keep their names. */
  public NetworkBuilder scope(String name) {
    scope = name.isEmpty() ? "" : name + ".";
    return this;
  }

  /** A convolution with bias that keeps the size ("same" padding). */
  public NetworkBuilder conv(int filters, int kernel) {
    return conv(filters, kernel, 1, kernel / 2, 1, true);
  }

  /** A convolution without bias, "same" padding, and the batch normalisation after it. */
  public NetworkBuilder convNorm(int filters, int kernel, int stride) {
    return conv(filters, kernel, stride, kernel / 2, 1, false).batchNorm();
  }

  /** A depthwise convolution without bias, one kernel a channel, "same" padding. */
  public NetworkBuilder depthwise(int kernel) {
    return conv(here.channels(), kernel, 1, kernel / 2, here.channels(), false);
  }

  public NetworkBuilder conv(
      int filters, int kernel, int stride, int padding, int groups, boolean bias) {
    String name = name("conv");
    return push(
        new Conv(
            name, here.name(), here.channels(), filters, kernel, stride, padding, groups, bias),
        filters,
        shrunk(here.height(), kernel, stride, padding),
        shrunk(here.width(), kernel, stride, padding));
  }

  public NetworkBuilder batchNorm() {
    return same(new BatchNorm(name("norm"), here.name(), here.channels()));
  }

  public NetworkBuilder relu() {
    return same(new Relu(name("relu"), here.name()));
  }

  /** The largest of each {@code size x size} square; squares do not overlap. */
  public NetworkBuilder maxPool(int size) {
    return maxPool(size, size, 0);
  }

  public NetworkBuilder maxPool(int kernel, int stride, int padding) {
    return push(
        new MaxPool(name("pool"), here.name(), kernel, stride, padding),
        here.channels(),
        shrunk(here.height(), kernel, stride, padding),
        shrunk(here.width(), kernel, stride, padding));
  }

  public NetworkBuilder dropout(double rate) {
    return same(new Dropout(name("dropout"), here.name(), rate));
  }

  /** Adds another value of the same shape. */
  public NetworkBuilder add(Value other) {
    if (other.channels() != here.channels()
        || other.height() != here.height()
        || other.width() != here.width()) {
      throw new IllegalArgumentException(id + ": " + other + " cannot be added to " + here);
    }
    return same(new Add(name("add"), here.name(), other.name()));
  }

  public NetworkBuilder globalAverage() {
    return push(new GlobalAverage(name("average"), here.name()), here.channels(), 1, 1);
  }

  public NetworkBuilder flatten() {
    int features = here.channels() * here.height() * here.width();
    return push(new Flatten(name("flatten"), here.name()), features, 1, 1);
  }

  public NetworkBuilder dense(int outputs) {
    return push(new Dense(name("dense"), here.name(), here.channels(), outputs), outputs, 1, 1);
  }

  /** The finished network; the last operation's channels are its classes. */
  public Network build() {
    return new Network(
        id, input.channels(), input.height(), input.width(), here.channels(), operations);
  }

  private String name(String kind) {
    String prefix = scope + kind;
    long taken =
        operations.stream()
            .filter(o -> o.name().startsWith(prefix))
            .filter(o -> o.name().indexOf('.', prefix.length()) < 0)
            .count();
    return prefix + (taken + 1);
  }

  private NetworkBuilder same(Operation operation) {
    return push(operation, here.channels(), here.height(), here.width());
  }

  private NetworkBuilder push(Operation operation, int channels, int height, int width) {
    operations.add(operation);
    here = new Value(operation.name(), channels, height, width);
    return this;
  }

  private static int shrunk(int size, int kernel, int stride, int padding) {
    return (size + 2 * padding - kernel) / stride + 1;
  }
}
