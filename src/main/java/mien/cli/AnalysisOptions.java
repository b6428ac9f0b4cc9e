package mien.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mien.analysis.Engine;
import mien.classify.ModelFile;
import mien.classify.ModelFolder;
import mien.classify.OnnxEmotionClassifier;
import mien.classify.OnnxGradient.Mode;
import mien.explain.Explainer;
import mien.explain.LiveExplainer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that finds and classifies faces. */
public final class AnalysisOptions {
  private static final int USUAL_FACES = 1;

  private final ModelFolder models;

  @Option(
      names = "--model",
      paramLabel = "NAME|FILE",
      defaultValue = ModelFolder.DEFAULT_MODEL,
      description = {
        "The network: a bundled one by its name (see mien models), or an .onnx file.",
        "Default: ${DEFAULT-VALUE}"
      })
  private String model = ModelFolder.DEFAULT_MODEL;

  @Option(
      names = "--reidentify",
      negatable = true,
      description = {
        "Whether a face that comes back gets its old number if it looks the same, or a new one."
            + " What it looks like is kept in memory only, until the recording or session ends.",
        "Default: it does, but not in a kiosk."
      })
  private @Nullable Boolean reidentify;

  @Option(
      names = "--tta",
      description =
          "Judge each face and its mirror image, and give the mean (test-time augmentation): a few"
              + " more labels right, and steadier, for twice the time of classification.")
  private boolean mirrored;

  @Mixin private ProviderOption provider = new ProviderOption();
  @Mixin private DetectorOptions detector = new DetectorOptions();

  AnalysisOptions(Installation installation) {
    models = installation.models();
  }

  /**
   * What was chosen, its network tried before anything else begins.
   *
   * @throws mien.core.InputException if there is no such model or it cannot be used
   */
  public Engine triedEngine() {
    Engine engine = engine();
    ModelFile.read(engine.model());
    return engine;
  }

  /**
   * What was chosen, for what opens the network first of all.
   *
   * @throws mien.core.InputException if there is no such model, or not the detector's
   */
  Engine engine() {
    return engine(true);
  }

  /**
   * What was chosen, for what opens the network first of all.
   *
   * @param reidentifies whether a face that comes back gets its old number, unless it was said
   * @throws mien.core.InputException if there is no such model
   */
  Engine engine(boolean reidentifies) {
    // Else two of a pipeline's threads, which open its parts at the same moment, may each wait for
    // ever for the half of this class that the other has.
    Loader.load(Pointer.class);
    boolean old = reidentify == null ? reidentifies : reidentify;
    detector.check();
    Path file = models.find(model);
    Map<String, String> settings = new LinkedHashMap<>(detector.settings());
    settings.put("provider", provider.chosen());
    if (!old) {
      settings.put("reidentify", "no");
    }
    if (mirrored) {
      settings.put("tta", "mirror image");
    }
    return new Engine(
        file,
        models.models(),
        () -> detector.open(provider.provider()),
        path -> OnnxEmotionClassifier.open(path, provider.provider(), USUAL_FACES, mirrored),
        (path, where) -> new LiveExplainer(new Explainer(path, where, Mode.GUIDED)),
        old,
        settings);
  }
}
