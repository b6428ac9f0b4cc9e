package mien.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mien.classify.CardWriter;
import mien.classify.Crop;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.core.InputException;
import mien.training.LogitBalance;
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
        "Writes model files anew, each in its own place, with the same weights: after an update of"
            + " Mien, in fewer bytes (--precision), or with another card. Without options as float32,"
            + " in which an 8-bit file is four times as large.",
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
      description = {
        "${COMPLETION-CANDIDATES}.",
        "Default: float32; or as it is, where another change is asked for"
      })
  private @Nullable Precision precision;

  @Option(
      names = "--crop-margin",
      paramLabel = "M",
      description =
          "Change in the card how much wider than a detector's box a crop is, on each side.")
  private @Nullable Double cropMargin;

  @Option(
      names = "--crop",
      paramLabel = "box|upright",
      description =
          "Change in the card whether faces are turned until their eyes are level, or not.")
  private @Nullable Crop crop;

  @Option(
      names = "--logit-adjustment",
      paramLabel = "TAU",
      description = {
        "Add to the logits of rare classes TAU times the logarithm of how much rarer they are in"
            + " --data than an even share, and fit the temperature anew; 0 takes it back.",
        "Figures in the card that were measured before go: measure anew"
      })
  private @Nullable Double tau;

  @Option(
      names = "--data",
      paramLabel = "SET",
      description =
          "The training data, where int8 finds the ranges of its numbers and --logit-adjustment the"
              + " classes' shares.")
  private @Nullable Path data;

  private final Installation installation;

  RewriteCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() {
    List<Path> files = models.stream().map(installation.models()::find).toList();
    boolean card = crop != null || cropMargin != null;
    if (tau != null && data == null) {
      throw new InputException("--logit-adjustment needs the training data: add --data SET.");
    }
    for (Path file : files) {
      if (card) {
        changeCard(file);
      }
      if (precision != null || (!card && tau == null)) {
        ModelRewriter.rewrite(file, precision == null ? Precision.FLOAT32 : precision, data);
      }
      if (tau != null && data != null) {
        LogitBalance.balance(file, tau, data);
      }
    }
    return 0;
  }

  private void changeCard(Path file) {
    ModelCard card = ModelFile.read(file).card();
    ModelCard.Input input = card.input();
    CardWriter.update(
        file,
        card.withInput(
            input.with(
                cropMargin == null ? input.cropMargin() : cropMargin,
                crop == null ? input.crop() : crop)));
  }
}
