package mien.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mien.analysis.ExecutionProvider;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.core.Emotion;
import mien.core.InputException;
import mien.core.Text;
import mien.core.TextTable;
import mien.evaluation.ConfusionMatrix;
import mien.evaluation.FoldSummary;
import mien.evaluation.LabelledFaces;
import mien.evaluation.Prediction;
import mien.training.data.DataSet;
import mien.training.data.SplitPlan;
import mien.training.data.SplitPlans;
import mien.training.data.TestFaces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien cross-validate}: means and deviations over folds, or over repeated splits. */
@Command(
    name = "cross-validate",
    description =
        "Averages over the folds of a cross-validation, or over repeated random splits: each model"
            + " is measured on what its own training left for the test.",
    mixinStandardHelpOptions = true)
final class CrossValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
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

  @Mixin private JsonReport json = new JsonReport();

  private final Installation installation;

  CrossValidateCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> files = models.stream().map(installation.models()::find).toList();
    DataSet set =
        TestFaces.asTrained(data.path(), data.labels(), spec.commandLine().getErr()::println);
    SplitPlan plan = SplitPlans.parse(split);
    List<List<Prediction>> runs = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      LabelledFaces test = test(files.get(i), i + 1, set, plan);
      runs.add(
          TriedModel.onCrops(files.get(i), ExecutionProvider.CPU, test.faces(), List.of())
              .trial()
              .judged());
    }
    FoldSummary summary = FoldSummary.of(runs);
    print(summary);
    json.write(summary);
    return 0;
  }

  /** The model's own test pictures; the card remembers the seed. */
  private LabelledFaces test(Path model, int number, DataSet set, SplitPlan plan) {
    ModelCard.@Nullable Training training = ModelFile.read(model).card().training();
    if (training == null) {
      throw new InputException(
          "The card of %s does not say with which seed it was trained, so its test pictures are not known."
              .formatted(model));
    }
    int parts = plan.parts(set, training.seed()).size();
    return TestFaces.test(set, plan, parts == 1 ? 1 : number, training.seed());
  }

  private void print(FoldSummary summary) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "accuracy %s over %d runs%n%n", spread(summary.accuracy()), summary.accuracy().runs());
    TextTable table = TextTable.ofFigures("", "F1", "judged wrongly", "faces a run");
    ConfusionMatrix mean = summary.confusion();
    for (Emotion emotion : mean.present()) {
      table.add(
          emotion.label(),
          spread(summary.f1().get(emotion.label())),
          text("%.1f %%", 100 * (1 - mean.rate(emotion, emotion))),
          text("%.1f", mean.support(emotion)));
    }
    table.add(
        "all, macro average",
        spread(summary.f1().get("macro average")),
        text("%.1f %%", 100 * (1 - mean.correct() / mean.total())),
        text("%.1f", mean.total()));
    table.print(out);
    out.printf("%nmean confusion, rows are the truth%n");
    List<String> columns = new ArrayList<>(List.of(""));
    Emotion.ALL.forEach(said -> columns.add(said.label()));
    TextTable confusion = TextTable.ofFigures(columns.toArray(String[]::new));
    for (Emotion truth : mean.present()) {
      List<String> row = new ArrayList<>(List.of(truth.label()));
      Emotion.ALL.forEach(said -> row.add(text("%.1f", mean.count(truth, said))));
      confusion.add(row.toArray(String[]::new));
    }
    confusion.print(out);
    out.flush();
  }

  private static String spread(FoldSummary.@Nullable Spread spread) {
    return spread == null
        ? ""
        : text("%.1f ± %.1f %%", 100 * spread.mean(), 100 * spread.deviation());
  }

  private static String text(String format, Object... values) {
    return Text.of(format, values);
  }
}
