package mien.cli;

import java.nio.file.Path;
import mien.training.data.Labels;
import picocli.CommandLine.Option;

/** Which labelled pictures a command works on, and whose labels count. */
final class DataOptions {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "SET",
      description = "The labelled pictures: a folder, a zip or a table.")
  private Path data;

  @Option(
      names = "--labels",
      paramLabel = "WHOSE",
      defaultValue = "set",
      description =
          "set (its own labels) or votes (the majority of its annotators, as FER+ has it); default"
              + " ${DEFAULT-VALUE}.")
  private Labels labels;

  Path path() {
    return data;
  }

  Labels labels() {
    return labels;
  }
}
