package mien.analysis;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The chosen detector, classifier and explainer, by their ports. What it opens belongs to the
 * thread that opens it; it can itself be shared by all.
 *
 * @param model the file of the chosen network
 * @param models the files of those that a window may change to
 * @param detectors opens the detector
 * @param classifiers opens the network of a file
 * @param explainers opens what explains the labels of a file's network, on a processor it runs on
 * @param reidentify whether who comes back within a recording or session gets the old number
 * @param settings what was chosen, by name, as results record it
 */
public record Engine(
    Path model,
    List<Path> models,
    Supplier<? extends FaceDetector> detectors,
    Function<Path, ? extends EmotionClassifier> classifiers,
    BiFunction<Path, ExecutionProvider, ? extends FaceExplainer> explainers,
    boolean reidentify,
    Map<String, String> settings) {

  public Engine {
    models = List.copyOf(models);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** Opens the detector. */
  public FaceDetector openDetector() {
    return detectors.get();
  }

  /**
   * Opens the chosen network.
   *
   * @throws mien.core.InputException if its file cannot be used
   */
  public EmotionClassifier openClassifier() {
    return classifiers.apply(model);
  }

  /**
   * The same, of which one learns where its networks run: that need not be as asked for.
   *
   * @param hears is told of each network when it is open, on its thread
   */
  public Engine telling(Consumer<ProviderStatus> hears) {
    return new Engine(
        model,
        models,
        detectors,
        file -> {
          EmotionClassifier opened = classifiers.apply(file);
          hears.accept(opened.status());
          return opened;
        },
        explainers,
        reidentify,
        settings);
  }
}
