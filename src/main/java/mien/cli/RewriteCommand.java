package mien.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mien.training.ModelRewriter;
import mien.training.networks.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien rewrite}: brings model files up to date. */
@Command(
    name = "rewrite",
    description =
        "Writes models anew with the same weights and card: after an update of Mien, or in fewer"
            + " bytes.",
    mixinStandardHelpOptions = true)
final class RewriteCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "MODEL",
      description = "Names of bundled models or paths of .onnx files that Mien wrote.")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--precision",
      paramLabel = "P",
      defaultValue = "float32",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Precision precision;

  @Option(
      names = "--crop-margin",
      paramLabel = "M",
      description =
          "Also change how much wider than a detector's box a live crop is, on each side.")
  private @Nullable Double cropMargin;

  @Option(
      names = "--data",
      paramLabel = "SET",
      description = "The training data, where int8 finds the ranges of its numbers.")
  private @Nullable Path data;

  private final Installation installation;

  RewriteCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() {
    List<Path> files = models.stream().map(installation.models()::find).toList();
    files.forEach(file -> ModelRewriter.rewrite(file, precision, data, cropMargin));
    return 0;
  }
}
