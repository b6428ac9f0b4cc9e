package mien.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import mien.analysis.FaceDetector;
import mien.classify.ModelCard;
import mien.classify.OnnxGradient.Mode;
import mien.core.Emotion;
import mien.core.InputException;
import mien.evaluation.LabelledFaces;
import mien.explain.EmotionModifier;
import mien.explain.ExplainHtml;
import mien.explain.ExplainPages;
import mien.explain.ExplainReport;
import mien.explain.ExplainText;
import mien.explain.ExplainedFace;
import mien.explain.Explainer;
import mien.explain.FaceToExplain;
import mien.explain.Modification;
import mien.explain.ModificationSummary;
import mien.explain.RegionSummary;
import mien.files.PendingFile;
import mien.training.data.Labels;
import mien.training.data.TestFaces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien explain}: which parts of a face count for what a network says. */
@Command(
    name = "explain",
    description = {
      "Draws what a network looks at, measures how much of it is brows, eyes, nose and mouth, and"
          + " changes faces towards an emotion.",
      "Give pictures, folders of pictures, or a labelled data set."
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final int BATCH = 16;

  /** What would do nothing without one. */
  private static final List<String> OF_A_SET = List.of("--by", "--split", "--limit", "--detect");

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MODEL", description = "A bundled model, or an .onnx file.")
  private String model;

  @Parameters(
      index = "1..*",
      paramLabel = "INPUT",
      description = "Pictures or folders of pictures; every face in them is explained.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "SET",
      description = "Labelled pictures; each is explained for its label.")
  private @Nullable Path data;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      defaultValue = "PrivateTest",
      description = {
        "The part of the set; all of one without splits.",
        "Default: ${DEFAULT-VALUE}"
      })
  private String split;

  @Option(names = "--class", paramLabel = "EMOTION", description = "Explain this emotion.")
  private @Nullable Emotion emotion;

  @Option(names = "--guided", description = "Guided back-propagation; this is the default.")
  private boolean guided;

  @Option(names = "--plain", description = "The plain gradient instead.")
  private boolean plain;

  @Option(names = "--by", paramLabel = "COLUMN", description = "Compare groups: a column's values.")
  private @Nullable String column;

  @Option(names = "--to", paramLabel = "EMOTION", description = "Change faces towards this.")
  private @Nullable Emotion target;

  @Option(names = "--crops", description = "INPUTs are face crops: look for no faces in them.")
  private boolean crops;

  @Option(names = "--detect", description = "The set has whole portraits: find the faces first.")
  private boolean detect;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Take at most so many faces of each label.")
  private int limit = Integer.MAX_VALUE;

  @Mixin private ProviderOption provider = new ProviderOption();
  @Mixin private DetectorOptions detector = new DetectorOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "For the pictures, NAME.explained.png; those of an earlier run are replaced.")
  private Path out;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      converter = JsonReport.NamedFile.Html.class,
      description = "Write a report to read.")
  private @Nullable Path html;

  @Mixin private JsonReport json = new JsonReport();

  private final Installation installation;

  ExplainCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    if (inputs.isEmpty() == (data == null)) {
      throw new ParameterException(spec.commandLine(), "Give either INPUTs or --data.");
    }
    detector.check();
    for (String option : OF_A_SET) {
      if (data == null && spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new ParameterException(
            spec.commandLine(), option + " needs a labelled set: give --data.");
      }
    }
    if (guided && plain) {
      throw new ParameterException(spec.commandLine(), "Give either --guided or --plain.");
    }
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be 1 or more.");
    }
    Path file = installation.models().find(model);
    Mode mode = plain ? Mode.PLAIN : Mode.GUIDED;
    List<FaceToExplain> faces = new ArrayList<>();
    Map<ExplainedFace.Row, RegionSummary> summaries = new LinkedHashMap<>();
    LabelledFaces set =
        data == null
            ? null
            : TestFaces.read(data, Labels.SET, split, spec.commandLine().getErr()::println);
    if (set != null && column != null) {
      set.requireColumns(List.of(column));
    }
    try (Explainer explainer = new Explainer(file, provider.provider(), mode)) {
      ModelCard card = explainer.card();
      ExplainPages pages = new ExplainPages(card.name(), mode, card.uncertainBelow());
      List<ExplainedFace> explained =
          set == null ? explainInputs(explainer, pages) : explainSet(explainer, set);
      if (explained.isEmpty()) {
        throw new InputException("No face was found that could be explained.");
      }
      explained.forEach(face -> faces.add(face.face()));
      ExplainedFace.rows(explained).forEach(row -> summaries.put(row, row.summary()));
      BufferedImage maps = pages.maps(summaries);
      save(maps, "maps");
      ExplainReport report =
          ExplainReport.of(
              card.name(),
              set == null ? null : set.name(),
              set == null ? null : set.split(),
              mode,
              summaries,
              target == null ? null : modify(file, pages, faces, target));
      ExplainText.print(report, spec.commandLine().getOut());
      say("%s", explainer.status().sentence());
      if (html != null) {
        PendingFile.write(html, ExplainHtml.of(report, maps).getBytes(StandardCharsets.UTF_8));
      }
      json.write(report);
    }
    return 0;
  }

  private List<ExplainedFace> explainInputs(Explainer explainer, ExplainPages pages)
      throws IOException {
    List<ExplainedFace> all = new ArrayList<>();
    ModelCard.Input input = explainer.card().input();
    try {
      new ExplainInputs(this::openDetector, input, crops)
          .portraits(inputs, portrait -> all.addAll(explain(portrait, explainer, pages)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return all;
  }

  private List<ExplainedFace> explain(
      ExplainInputs.Portrait portrait, Explainer explainer, ExplainPages pages) {
    if (portrait.faces().isEmpty()) {
      return List.of();
    }
    List<ExplainedFace> faces = ExplainedFace.of(explainer, portrait.faces(), emotion, column);
    try {
      save(
          pages.overlay(portrait.frame(), portrait.areas(), faces), portrait.faces().get(0).name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return faces;
  }

  private List<ExplainedFace> explainSet(Explainer explainer, LabelledFaces set) {
    ModelCard.Input input = explainer.card().input();
    List<FaceToExplain> faces = new ExplainInputs(this::openDetector, input, !detect).labelled(set);
    List<ExplainedFace> all = new ArrayList<>();
    try (ProgressBar bar = Bars.of("explain", faces.size())) {
      for (Emotion label : explainer.card().labels()) {
        List<FaceToExplain> of =
            faces.stream().filter(face -> face.label() == label).limit(limit).toList();
        for (int from = 0; from < of.size(); from += BATCH) {
          List<FaceToExplain> batch = of.subList(from, Math.min(from + BATCH, of.size()));
          all.addAll(ExplainedFace.of(explainer, batch, emotion == null ? label : emotion, column));
          bar.stepBy(batch.size());
        }
      }
    }
    return all;
  }

  private FaceDetector openDetector() {
    return detector.open(provider.provider());
  }

  private ModificationSummary modify(
      Path file, ExplainPages pages, List<FaceToExplain> faces, Emotion wanted) throws IOException {
    Map<FaceToExplain, Modification> all = new LinkedHashMap<>();
    try (EmotionModifier modifier = new EmotionModifier(file, provider.provider());
        ProgressBar bar = Bars.of("modify", faces.size())) {
      for (FaceToExplain face : faces) {
        if (face.label() != wanted) {
          all.put(face, modifier.modify(face.crop(), wanted));
        }
        bar.step();
      }
    }
    if (!all.isEmpty()) {
      save(pages.modifications(wanted, all), "modified-" + wanted.label());
    }
    ModificationSummary summary = ModificationSummary.of(wanted, all.values());
    say(
        "%s made more probable in %d of %d faces (synthetic pictures); %d more were sure of it"
            + " before",
        wanted.label(), summary.all().raised(), summary.all().faces(), summary.already());
    return summary;
  }

  private void save(BufferedImage page, String name) throws IOException {
    Path file = out.resolve(name + ExplainInputs.EXPLAINED);
    if (ExplainInputs.areOf(inputs, file)) {
      throw new InputException(
          "%s is one of the pictures to explain: write to another folder than theirs."
              .formatted(file));
    }
    PendingFile.write(file, page);
    say("%s", file);
  }

  private void say(String format, Object... values) {
    spec.commandLine().getOut().printf(format + "%n", values);
  }
}
