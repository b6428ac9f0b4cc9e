package mien.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import mien.classify.CardWriter;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.core.InputException;
import mien.evaluation.Calibration;
import mien.evaluation.EvaluationReport;
import mien.evaluation.LabelledFaces;
import mien.evaluation.ModelNames;
import mien.evaluation.ModelTrial;
import mien.evaluation.Prediction;
import mien.evaluation.Proportion;
import mien.evaluation.ReportFiles;
import mien.evaluation.Views;
import mien.training.LearnedFrom;
import mien.training.Plan;
import mien.training.data.DataSet;
import mien.training.data.Split;
import mien.training.data.TestFaces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien evaluate}: how good a model is. */
@Command(
    name = "evaluate",
    description = "Measures models on labelled faces.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "MODEL",
      description =
          "Name of a bundled model, or path of an .onnx file. With several, the report is of the"
              + " first; all of them are compared with each other, with --by also group by group.")
  private List<String> models = new ArrayList<>();

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private SplitOptions split = new SplitOptions();

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "COLUMN",
      description = "Compare groups: columns of the set's table, such as group,gender,age.")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--tta",
      description =
          "Also measure with test-time augmentation: the mean with the mirror image, which annotate"
              + " --tta takes too, and the mean of ten views.")
  private boolean augmented;

  @Option(
      names = "--robustness",
      description =
          "Also measure with blur, noise, darkness, rotation, half the size, shifted crops, and the"
              + " crops that the live window would take.")
  private boolean robustness;

  @Option(
      names = "--detect",
      description = "The pictures are whole portraits: find the face first, as in live use.")
  private boolean detect;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      converter = JsonReport.NamedFile.Html.class,
      description = "Write a report to read.")
  private @Nullable Path html;

  @Option(
      names = "--curves",
      paramLabel = "FILE",
      converter = JsonReport.NamedFile.Csv.class,
      description =
          "Write the calibration and coverage curves as a CSV table; the JSON report holds figures"
              + " alone.")
  private @Nullable Path curves;

  @Mixin private JsonReport json = new JsonReport();

  @Mixin private ProviderOption provider = new ProviderOption();
  @Mixin private DetectorOptions detector = new DetectorOptions();

  @Option(names = "--update-card", description = "Write the accuracy into the model's card.")
  private boolean updateCard;

  @Option(
      names = "--calibrate",
      description =
          "Fit the card's temperature to these faces, so that a label with less than half of the"
              + " probability is likelier wrong than right; for validation data alone.")
  private boolean calibrate;

  private final Installation installation;

  EvaluateCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    detector.check();
    List<Path> files = models.stream().map(installation.models()::find).toList();
    List<String> names = ModelNames.of(files);
    if ((augmented || robustness) && detect) {
      throw usage("--detect goes neither with --tta nor with --robustness.");
    }
    if (calibrate && Split.ofName(split.name()).filter(Split.VALIDATION::equals).isEmpty()) {
      throw usage("--calibrate is for validation data alone: use it with --split PublicTest.");
    }
    Consumer<String> notes = spec.commandLine().getErr()::println;
    TestPictures test = test(notes);
    LabelledFaces faces = test.faces();
    faces.requireColumns(columns);
    List<Views> views = augmented ? List.of(Views.FLIP, Views.FLIP_AND_SHIFTS) : List.of();
    Map<String, List<Prediction>> judged = new LinkedHashMap<>();
    TriedModel tried = tried(files.get(0), faces, views);
    judged.put(names.get(0), tried.trial().judged());
    Optional<String> learned = test.learned().apply(tried.card());
    if (calibrate && learned.isPresent()) {
      throw new InputException(
          learned.get() + " Its temperature is fitted to none of these: leave --calibrate out.");
    }
    learned.ifPresent(notes);
    for (int i = 1; i < files.size(); i++) {
      TriedModel other = tried(files.get(i), faces, List.of());
      judged.put(names.get(i), other.trial().judged());
      test.learned().apply(other.card()).ifPresent(notes);
    }
    Map<String, Proportion> worse =
        robustness
            ? TriedModel.disturbed(files.get(0), provider.provider(), faces.faces(), detector)
            : Map.of();
    String way = detect ? "portraits, faces found by " + detector.label() : "face crops";
    String learnedToo = learned.isEmpty() ? "" : ", some of which it may have learned from";
    EvaluationReport report = report(files.get(0), tried, faces, way + learnedToo, judged, worse);
    new EvaluationPrinter(spec.commandLine().getOut()).print(report);
    write(report);
    if (updateCard || calibrate) {
      CardWriter.update(files.get(0), measured(tried.card(), report));
    }
    return 0;
  }

  /**
   * @param learned what must be said of a model that may have learned from them
   */
  private record TestPictures(LabelledFaces faces, Function<ModelCard, Optional<String>> learned) {}

  private TestPictures test(Consumer<String> notes) {
    if (!split.isPlan()) {
      LabelledFaces faces = TestFaces.read(data.path(), data.labels(), split.name(), notes);
      return new TestPictures(faces, card -> LearnedFrom.warning(card, faces));
    }
    Plan.Chosen plan = Objects.requireNonNull(split.plan());
    DataSet set = TestFaces.asTrained(data.path(), data.labels(), Integer.MAX_VALUE, notes);
    LabelledFaces faces = TestFaces.test(set, plan.plan(), plan.part(), split.seed());
    return new TestPictures(faces, card -> LearnedFrom.warning(card, set, plan, faces));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private TriedModel tried(Path model, LabelledFaces faces, List<Views> views) {
    return detect
        ? TriedModel.onPortraits(model, provider.provider(), faces.faces(), detector)
        : TriedModel.onCrops(model, provider.provider(), faces.faces(), views);
  }

  private EvaluationReport report(
      Path file,
      TriedModel tried,
      LabelledFaces faces,
      String way,
      Map<String, List<Prediction>> judged,
      Map<String, Proportion> worse) {
    ModelCard card = tried.card();
    ModelTrial trial = tried.trial();
    return EvaluationReport.of(
        LocalDate.now(ZoneId.systemDefault()).toString(),
        new EvaluationReport.Model(
            card.name(),
            card.network(),
            card.parameters(),
            card.temperature(),
            card.metrics(),
            trial.provider(),
            ModelFile.bytes(file),
            trial.millisAFace(),
            trial.millisAlone()),
        new EvaluationReport.Data(
            faces.name(),
            faces.sha256(),
            faces.split(),
            trial.judged().size(),
            trial.unknown(),
            trial.missed().size(),
            way),
        trial.judged(),
        trial.missed(),
        trial.augmented(),
        worse,
        columns,
        judged);
  }

  private void write(EvaluationReport report) throws IOException {
    if (html != null) {
      ReportFiles.writeHtml(report, html);
    }
    if (curves != null) {
      ReportFiles.writeCurves(report, curves);
    }
    json.write(ReportFiles.json(report));
  }

  private ModelCard measured(ModelCard model, EvaluationReport report) {
    ModelCard card = model;
    if (calibrate) {
      double temperature = report.calibration().fitted().temperature();
      card = card.calibrated(temperature, Calibration.LIKELIER_RIGHT);
    }
    return updateCard ? card.withMetrics(metrics(report)) : card;
  }

  private static Map<String, Double> metrics(EvaluationReport report) {
    String name =
        report.data().split().equals("all") ? report.data().name() : report.data().split();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(name + " accuracy", report.accuracy().rate());
    metrics.put(name + " n", (double) report.accuracy().of());
    report
        .augmented()
        .forEach(
            (views, share) ->
                metrics.put(name + " accuracy, " + EvaluationPrinter.label(views), share.rate()));
    return metrics;
  }
}
