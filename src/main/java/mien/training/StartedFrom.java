package mien.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.core.InputException;
import mien.training.data.DataSet;
import org.jspecify.annotations.Nullable;

/**
 * What the weights that a training starts from, and the models that teach it, have seen already.
 */
final class StartedFrom {
  private StartedFrom() {}

  /**
   * Sees that these have learned from none of the pictures that a training holds out, as far as
   * their models' cards tell: it would be judged by pictures of which it was told.
   *
   * @throws InputException if the pictures were dealt otherwise then
   */
  static void requireSame(Plan plan, DataSet set, Holdout pictures) {
    requireSame(plan.init(), set, pictures, plan.seed());
    plan.teachers().forEach(teacher -> requireSame(teacher, set, pictures, plan.seed()));
  }

  /**
   * @param given a model's file, a run's folder with its model, or anything without a card; or null
   */
  private static void requireSame(@Nullable Path given, DataSet set, Holdout pictures, long seed) {
    for (Path model : models(given)) {
      Optional<ModelCard.Training> before =
          LearnedFrom.of(ModelFile.read(model).card(), set.sha256());
      if (before.isPresent() && !isSame(before.get(), set, pictures, seed)) {
        throw new InputException(
            "%s has learned from %s dealt otherwise (%s, seed %d), perhaps from what is held out here: train with the same --split, --part, --limit and --seed, or choose another model."
                .formatted(
                    given, set.name(), LearnedFrom.dealt(before.get()), before.get().seed()));
      }
    }
  }

  private static boolean isSame(
      ModelCard.Training before, DataSet set, Holdout pictures, long seed) {
    boolean byTheSet = isByTheSet(pictures.words()) && isByTheSet(before.protocol());
    return byTheSet || (LearnedFrom.isOf(before, set, pictures) && before.seed() == seed);
  }

  /** Whoever learned by the set's own splits, with whatever labels, has left the same pictures. */
  private static boolean isByTheSet(String words) {
    return words.matches("(%s|%s)(:.*)?".formatted(Holdout.OWN, LearnedFrom.GIVEN));
  }

  private static List<Path> models(@Nullable Path given) {
    if (given == null) {
      return List.of();
    }
    if (!Files.isDirectory(given)) {
      return given.toString().endsWith(".onnx") ? List.of(given) : List.of();
    }
    try (Stream<Path> files = Files.list(given)) {
      return files.filter(file -> file.toString().endsWith(".onnx")).toList();
    } catch (IOException e) {
      throw new InputException("The folder %s cannot be read.".formatted(given), e);
    }
  }
}
