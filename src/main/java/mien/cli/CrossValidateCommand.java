package mien.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mien.analysis.ExecutionProvider;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.core.InputException;
import mien.evaluation.FoldSummary;
import mien.evaluation.FoldText;
import mien.evaluation.GroupErrors;
import mien.evaluation.LabelledFaces;
import mien.evaluation.Prediction;
import mien.evaluation.TableFigure;
import mien.training.LearnedFrom;
import mien.training.Plan;
import mien.training.TrainingRun;
import mien.training.data.DataSet;
import mien.training.data.SplitPlan;
import mien.training.data.SplitPlans;
import mien.training.data.TestFaces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien cross-validate}: means and deviations over folds, or over repeated splits. */
@Command(
    name = "cross-validate",
    description = {
      "Averages over the folds of a cross-validation, or over repeated random splits: each model is"
          + " measured on what its own training left for the test.",
      "With --train, these models are trained first; what was stopped goes on with --resume."
    },
    mixinStandardHelpOptions = true)
final class CrossValidateCommand implements Callable<Integer> {
  private static final int REPEATS = 5;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "MODEL",
      description =
          "The models of parts 1, 2, 3 … of the split; where a split has one part, such as"
              + " ratio:75:25, the models of as many seeds.")
  private List<String> models = new ArrayList<>();

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--split",
      required = true,
      paramLabel = "PLAN",
      description = "As in training: folds:5, subjects:5, ratio:60:20:20 …")
  private String split;

  @Option(
      names = "--train",
      paramLabel = "NAME",
      description = "Train this network for each part of the split, in place of given models.")
  private @Nullable String network;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = {
        "How many seeds a split of one part, such as ratio:60:20:20, is trained with.",
        "Default: " + REPEATS
      })
  private @Nullable Integer repeats;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = {"Of the split and the training, or the first of the seeds.", "Default: 1"})
  private long seed;

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description = {
        "Folder of the trainings, one folder for each.",
        "Default: runs/, then the network and split"
      })
  private @Nullable Path run;

  @Option(names = "--resume", description = "Go on with the trainings that their folder holds.")
  private boolean resume;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "COLUMN",
      description = "Also tell the errors by emotion and group: columns such as culture,gender.")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--figures",
      paramLabel = "DIR",
      description =
          "Write the mean confusion matrix, and the errors by emotion and group, as PNG and SVG.")
  private @Nullable Path figures;

  @Mixin private JsonReport json = new JsonReport();
  @Mixin private RecipeOptions recipe = new RecipeOptions();

  private final Installation installation;

  CrossValidateCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    if (models.isEmpty() == (network == null)) {
      throw new ParameterException(spec.commandLine(), "Give either MODELs or --train.");
    }
    if (repeats != null && (network == null || repeats < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--repeats must be 1 or more, and is for what --train trains.");
    }
    SplitPlan plan = SplitPlans.parse(split);
    DataSet set =
        TestFaces.asTrained(
            data.path(), data.labels(), recipe.limit(), spec.commandLine().getErr()::println);
    TestFaces.whole(set).requireColumns(columns);
    List<Path> files =
        network == null
            ? models.stream().map(installation.models()::find).toList()
            : trained(network, plan, plan.parts(set, seed).size());
    List<List<Prediction>> runs = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      LabelledFaces test = test(files.get(i), i + 1, set, plan);
      runs.add(
          TriedModel.onCrops(files.get(i), ExecutionProvider.CPU, test.faces(), List.of())
              .trial()
              .judged());
    }
    FoldSummary summary = FoldSummary.of(runs, columns);
    FoldText.print(summary, spec.commandLine().getOut());
    if (figures != null) {
      TableFigure.counts(summary.confusion()).write(figures, "confusion");
      for (GroupErrors errors : summary.errors()) {
        TableFigure.errors(errors).write(figures, "errors-by-" + errors.column());
      }
    }
    json.write(summary);
    return 0;
  }

  /** One model a part, or a seed; those that are finished already are not trained again. */
  private List<Path> trained(String wanted, SplitPlan plan, int parts) {
    Path all = run == null ? Path.of("runs", wanted + "-" + split.replaceAll("\\W+", "-")) : run;
    if (repeats != null && parts > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "%s has %d parts, each trained once: leave out --repeats.".formatted(split, parts));
    }
    int count = parts > 1 ? parts : repeats == null ? REPEATS : repeats;
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Plan.Chosen part = new Plan.Chosen(plan, parts == 1 ? 1 : i + 1);
      Path folder = all.resolve(String.valueOf(i + 1));
      plans.add(recipe.plan(wanted, wanted, data, part, parts == 1 ? seed + i : seed, folder));
    }
    if (!resume && plans.stream().anyMatch(p -> TrainingRun.isBegun(p.folder()))) {
      throw new InputException(
          "%s holds trainings already: go on with --resume, or name another folder with --run."
              .formatted(all));
    }
    List<Path> files = new ArrayList<>();
    for (Plan one : plans) {
      spec.commandLine().getErr().printf("training %d of %d%n", files.size() + 1, count);
      files.add(TrainCommand.train(one));
    }
    return files;
  }

  /** The model's own test pictures; the card remembers the seed. */
  private LabelledFaces test(Path model, int number, DataSet set, SplitPlan plan) {
    ModelCard card = ModelFile.read(model).card();
    ModelCard.@Nullable Training training = card.training();
    if (training == null) {
      throw new InputException(
          "The card of %s does not say with which seed it was trained, so its test pictures are not known."
              .formatted(model));
    }
    int part = plan.parts(set, training.seed()).size() == 1 ? 1 : number;
    LabelledFaces test = TestFaces.test(set, plan, part, training.seed());
    LearnedFrom.warning(card, set, new Plan.Chosen(plan, part), test)
        .ifPresent(
            warning -> {
              throw new InputException(
                  warning
                      + " Give the models in the order of the parts, and the options of their"
                      + " training.");
            });
    return test;
  }
}
