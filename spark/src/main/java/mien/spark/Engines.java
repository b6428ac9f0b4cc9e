package mien.spark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mien.analysis.Engine;
import mien.cli.Main;

/** The engine of this Java: made by the first task, and used by all that come after it. */
final class Engines {
  private static final Map<List<String>, Engine> MADE = new ConcurrentHashMap<>();

  private Engines() {}

  /**
   * @param arguments those of the command line, which the executors read as the driver did
   */
  static Engine of(List<String> arguments) {
    return MADE.computeIfAbsent(arguments, Engines::make);
  }

  private static Engine make(List<String> arguments) {
    Main.setUp();
    SparkAnnotate command = new SparkAnnotate();
    Main.commandLine(command).parseArgs(arguments.toArray(String[]::new));
    return command.engine();
  }
}
