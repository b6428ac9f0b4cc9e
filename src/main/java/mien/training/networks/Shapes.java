package mien.training.networks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import mien.training.networks.Operation.Conv;
import mien.training.networks.Operation.Dense;
import mien.training.networks.Operation.Flatten;
import mien.training.networks.Operation.GlobalAverage;
import mien.training.networks.Operation.MaxPool;

/** The shapes of a network's values, without the batch. */
final class Shapes {
  private Shapes() {}

  /** By name: {@code [channels, height, width]} of a map, {@code [features]} of a list. */
  static Map<String, long[]> of(Network network) {
    Map<String, long[]> shapes = new HashMap<>();
    shapes.put(Network.INPUT, new long[] {network.channels(), network.height(), network.width()});
    for (Operation operation : network.operations()) {
      String input = operation.input();
      long[] before = Objects.requireNonNull(shapes.get(input), input);
      shapes.put(operation.name(), after(operation, before));
    }
    return shapes;
  }

  private static long[] after(Operation operation, long[] in) {
    if (operation instanceof Conv conv) {
      return new long[] {
        conv.filters(),
        windows(in[1], conv.kernel(), conv.stride(), conv.padding()),
        windows(in[2], conv.kernel(), conv.stride(), conv.padding())
      };
    } else if (operation instanceof MaxPool pool) {
      return new long[] {
        in[0],
        windows(in[1], pool.kernel(), pool.stride(), pool.padding()),
        windows(in[2], pool.kernel(), pool.stride(), pool.padding())
      };
    } else if (operation instanceof GlobalAverage) {
      return new long[] {in[0]};
    } else if (operation instanceof Flatten) {
      return new long[] {Network.elements(in)};
    } else if (operation instanceof Dense dense) {
      return new long[] {dense.outputs()};
    }
    return in;
  }

  private static long windows(long size, int kernel, int stride, int padding) {
    return (size + 2L * padding - kernel) / stride + 1;
  }
}
