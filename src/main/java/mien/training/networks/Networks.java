package mien.training.networks;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import mien.core.InputException;

/** Every system that can be trained, by its id. */
public final class Networks {
  private static final Map<String, IntFunction<Stream<Network>>> ALL =
      new TreeMap<>(
          Map.ofEntries(
              entry("iliev-100", classes -> Stream.of(Iliev.network(100, classes))),
              entry("iliev-50", classes -> Stream.of(Iliev.network(50, classes))),
              entry("iliev-20", classes -> Stream.of(Iliev.network(20, classes))),
              entry("yousefi", classes -> Stream.of(Yousefi.network(classes))),
              entry("yousaf", classes -> Stream.of(Yousaf.network(classes))),
              entry("progressive", classes -> Progressive.upTo(128, classes)),
              entry("progressive-256", classes -> Progressive.upTo(256, classes)),
              entry("resnet50", classes -> Stream.of(ResNet50.network(classes))),
              entry("mini-xception", classes -> Stream.of(MiniXception.network(classes))),
              entry("mien", classes -> Stream.of(Mien.network("mien", 32, classes))),
              entry("mien-40", classes -> Stream.of(Mien.network("mien-40", 40, classes)))));

  private Networks() {}

  /** The ids, in alphabetical order. */
  public static List<String> ids() {
    return List.copyOf(ALL.keySet());
  }

  /**
   * What is trained one after the other, each with the weights of the one before as far as the
   * names agree; the last is the system itself. Most have one stage.
   *
   * @param classes how many emotions it tells apart
   * @throws InputException if there is no such system
   */
  public static List<Network> stages(String id, int classes) {
    IntFunction<Stream<Network>> system = ALL.get(id);
    if (system == null) {
      throw new InputException(
          "There is no network \"%s\"; there are %s.".formatted(id, String.join(", ", ids())));
    }
    return system.apply(classes).toList();
  }

  /** The system itself. */
  public static Network of(String id, int classes) {
    List<Network> stages = stages(id, classes);
    return stages.get(stages.size() - 1);
  }
}
