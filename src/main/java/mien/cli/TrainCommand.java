package mien.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mien.core.InputException;
import mien.files.PendingFile;
import mien.training.Plan;
import mien.training.Recipe;
import mien.training.TrainingRun;
import mien.training.networks.Networks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien train}: makes a model. */
@Command(
    name = "train",
    description =
        "Trains a network and writes it as an .onnx file with its card. A run that was"
            + " stopped goes on with --resume.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description =
          "iliev-100, iliev-50, iliev-20, yousefi, yousaf, progressive, resnet50 and mini-xception"
              + " of the papers, or our own mien and the wider mien-40.")
  private String network;

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private SplitOptions split = new SplitOptions();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = {
        "The model's own name, which its card and file carry, such as yousefi-women.",
        "Default: the network's"
      })
  private @Nullable String name;

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description = {
        "Folder of the run: checkpoints, log, charts, model.",
        "Default: runs/, then the name"
      })
  private @Nullable Path run;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also put the finished model there; models makes it one of Mien's own.")
  private @Nullable Path out;

  @Option(names = "--resume", description = "Go on with the run that its folder holds.")
  private boolean resume;

  @Option(
      names = "--init",
      paramLabel = "WEIGHTS",
      description =
          "Start from these: a .safetensors or .onnx file, or another run's folder. What does not"
              + " fit, such as a head for other labels, starts fresh.")
  private @Nullable Path init;

  @Option(
      names = "--teacher",
      split = ",",
      paramLabel = "MODEL",
      description =
          "Learn also what these models say of each picture, in place of the annotators' votes:"
              + " names of bundled models or .onnx files. --soft-labels is their share.")
  private List<String> teachers = new ArrayList<>();

  @Option(
      names = "--freeze",
      description = "Let only the dense layers learn, or the last layer where there are none.")
  private boolean frozen;

  @Mixin private RecipeOptions recipeOptions = new RecipeOptions();

  private final Installation installation;

  TrainCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    Recipe recipe = recipeOptions.of(network);
    if (!teachers.isEmpty() && recipe.softLabels().first() == 0) {
      throw new InputException("--teacher needs its share of the target: add --soft-labels 0.5.");
    }
    Networks.of(network, 2); // an unknown name shall fail before the data is read
    String called = name == null ? network : name;
    if (!called.matches("\\w[\\w.-]*")) {
      throw new InputException(
          "\"%s\" is no name for a model: letters, digits, dots and dashes make one, a letter or digit first."
              .formatted(called));
    }
    Path folder = run == null ? Path.of("runs", called) : run;
    if (TrainingRun.isBegun(folder) && !resume) {
      throw new InputException(
          "%s holds a run already: go on with --resume, or name another folder with --run."
              .formatted(folder));
    }
    Plan plan =
        recipeOptions
            .plan(called, network, data, split.plan(), split.seed(), folder)
            .from(init, teachers.stream().map(installation.models()::find).toList(), frozen);
    Path model = train(plan);
    if (out != null) {
      Path copy = out.resolve(model.getFileName());
      PendingFile.write(copy, Files.readAllBytes(model));
      model = copy;
    }
    spec.commandLine().getOut().println("The model is " + model + ".");
    return 0;
  }

  static Path train(Plan plan) {
    try (TrainingBar bar = new TrainingBar(plan.epochs())) {
      return new TrainingRun(plan, bar).run();
    }
  }
}
