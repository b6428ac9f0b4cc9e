package mien.cli;

import mien.core.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code mien}: one subcommand a task. */
@Command(
    name = "mien",
    description = "Analyses apparent facial expressions in live and recorded video.",
    mixinStandardHelpOptions = true,
    version = Main.NAME_AND_VERSION,
    subcommands = {
      AnnotateCommand.class,
      DevicesCommand.class,
      ModelsCommand.class,
      EvaluateCommand.class,
      DatasetCommand.class
    })
public final class Main {
  static final String NAME_AND_VERSION = "mien 0.1.0";

  private Main() {}

  /** Runs one command and exits: 0 done, 1 the input cannot be used, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof InputException) {
                command.getErr().println(failure.getMessage());
                return 1;
              }
              throw failure;
            });
  }
}
