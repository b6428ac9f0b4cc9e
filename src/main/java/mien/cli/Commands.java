package mien.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Makes the commands; one that asks for what comes with the program in its constructor gets it. */
final class Commands implements CommandLine.IFactory {
  private final Installation installation;

  Commands(Installation installation) {
    this.installation = installation;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    boolean asks =
        Stream.of(type.getDeclaredConstructors())
            .anyMatch(
                c -> c.getParameterCount() == 1 && c.getParameterTypes()[0] == Installation.class);
    if (!asks) {
      return CommandLine.defaultFactory().create(type);
    }
    Constructor<K> constructor = type.getDeclaredConstructor(Installation.class);
    try {
      return constructor.newInstance(installation);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("%s cannot be made".formatted(type.getSimpleName()), e);
    }
  }
}
