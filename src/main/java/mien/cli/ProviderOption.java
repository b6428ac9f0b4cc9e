package mien.cli;

import java.util.Locale;
import mien.analysis.ExecutionProvider;
import picocli.CommandLine.Option;

/** The option of every command that runs a network. */
final class ProviderOption {
  @Option(
      names = "--provider",
      paramLabel = "auto|cpu|cuda",
      description = {
        "Where the network runs. auto: on the GPU if that works and is faster; cuda: on the GPU if"
            + " that works.",
        "Default: auto"
      })
  private ExecutionProvider provider = ExecutionProvider.AUTO;

  ExecutionProvider provider() {
    return provider;
  }

  /** What was chosen, by name. */
  String chosen() {
    return provider.name().toLowerCase(Locale.ROOT);
  }
}
