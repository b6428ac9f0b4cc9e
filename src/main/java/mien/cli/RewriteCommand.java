package mien.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mien.classify.ModelFolder;
import mien.training.ModelRewriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien rewrite}: brings model files up to date. */
@Command(
    name = "rewrite",
    description =
        "Writes models anew with the same weights and card: after an update of Mien, or with the"
            + " weights in half the bytes.",
    mixinStandardHelpOptions = true)
final class RewriteCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "MODEL",
      description = "Names of bundled models or paths of .onnx files that Mien wrote.")
  private List<String> models = new ArrayList<>();

  @Option(names = "--half", description = "Store the weights as float16.")
  private boolean half;

  @Override
  public Integer call() {
    List<Path> files = models.stream().map(ModelFolder.bundled()::find).toList();
    files.forEach(file -> ModelRewriter.rewrite(file, half));
    return 0;
  }
}
