package mien.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import mien.analysis.Analysis;
import mien.analysis.EmotionClassifier;
import mien.analysis.Engine;
import mien.capture.Camera;
import mien.capture.Cameras;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.classify.ModelFile;
import mien.classify.ModelFolder;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.core.TextTable;
import mien.files.FileNames;
import mien.pipeline.Pipeline;
import mien.render.Fonts;
import mien.ui.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mien self-test}: whether everything that Mien needs works on this machine. */
@Command(
    name = "self-test",
    description = {
      "Tries every part on the sample clip and says what works; needs no network and no camera.",
      "Says of what is missing how to get it. Exit code 1 if anything that Mien cannot do without",
      "fails; what it can do without is called missing."
    },
    mixinStandardHelpOptions = true)
final class SelfTestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AnalysisOptions analysis;
  @Mixin private JsonReport json = new JsonReport();

  private final Installation installation;

  private final List<Finding> findings = new ArrayList<>();

  SelfTestCommand(Installation installation) {
    this.installation = installation;
    analysis = new AnalysisOptions(installation);
  }

  /** One part and how it does; {@code fails} only where Mien cannot do without it. */
  record Finding(String part, String state, String detail) {}

  @Override
  public Integer call() throws Exception {
    need("Java", () -> Runtime.version() + ", " + System.getProperty("os.arch"));
    need("models", this::models);
    need("network", this::network);
    need("analysis", this::analyse);
    wish("charts of reports", SelfTestCommand::text);
    wish("camera", SelfTestCommand::cameras);
    wish("display", SelfTestCommand::display);
    PrintWriter out = spec.commandLine().getOut();
    TextTable table = TextTable.ofWords("part", "state", "");
    findings.forEach(found -> table.add(found.part(), found.state(), found.detail()));
    table.print(out);
    out.flush();
    json.write(Map.of("findings", findings));
    return findings.stream().anyMatch(found -> found.state().equals("fails")) ? 1 : 0;
  }

  private void need(String part, Callable<String> check) {
    find(part, check, "fails");
  }

  private void wish(String part, Callable<String> check) {
    find(part, check, "missing");
  }

  /** A native library that cannot be loaded is an {@code Error}; it is a finding like any other. */
  private void find(String part, Callable<String> check, String otherwise) {
    try {
      findings.add(new Finding(part, "works", check.call()));
    } catch (Exception | LinkageError e) {
      Throwable root = e;
      while (!(root instanceof InputException) && root.getCause() != null) {
        root = root.getCause(); // it names the library, the file
      }
      findings.add(new Finding(part, otherwise, String.valueOf(root.getMessage())));
    }
  }

  private String models() {
    ModelFolder folder = installation.models();
    List<Path> files = folder.models();
    if (files.isEmpty()) {
      throw new InputException("There is no model in %s.".formatted(folder.path()));
    }
    List<String> names = files.stream().map(file -> ModelFile.read(file).card().name()).toList();
    return "%d open: %s".formatted(names.size(), String.join(", ", names));
  }

  private String network() {
    Engine engine = analysis.engine();
    try (EmotionClassifier classifier = engine.openClassifier()) {
      return "%s on %s".formatted(FileNames.stem(engine.model()), classifier.status());
    }
  }

  private String analyse() {
    Engine engine = analysis.engine();
    AtomicInteger frames = new AtomicInteger();
    AtomicInteger labelled = new AtomicInteger();
    Pipeline.Flow<FrameResult> flow =
        Analysis.recorded(
            () -> Sources.open(installation.sampleClip().toString(), SourceOptions.grey()),
            engine::openDetector,
            engine.reidentify(),
            engine::openClassifier);
    try (Pipeline pipeline =
        flow.to(
            "count",
            () ->
                result -> {
                  frames.incrementAndGet();
                  labelled.addAndGet(
                      result.faces().stream().anyMatch(f -> f.expression() != null) ? 1 : 0);
                })) {
      pipeline.start();
      pipeline.await();
    }
    if (labelled.get() == 0) {
      throw new InputException("No face was found in the sample clip.");
    }
    return "a labelled face in %d of %d frames of the sample clip"
        .formatted(labelled.get(), frames.get());
  }

  private static String text() {
    return Fonts.regular(12).getFontName();
  }

  private static String cameras() {
    List<Camera> cameras = Cameras.list();
    if (cameras.isEmpty()) {
      throw new InputException("no camera is connected");
    }
    cameras.forEach(Cameras::check);
    return String.join(", ", cameras.stream().map(Camera::name).toList());
  }

  private static String display() {
    if (!Screen.isThere()) {
      throw new InputException(Screen.whyNot());
    }
    return "a window can be opened";
  }
}
