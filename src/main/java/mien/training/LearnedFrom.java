package mien.training;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mien.classify.ModelCard;
import mien.evaluation.LabelledFace;
import mien.evaluation.LabelledFaces;
import mien.training.data.DataSet;
import mien.training.data.LabelledPicture;

/**
 * Whether a model may have learned from the very faces that it is measured on, as far as its card
 * tells: of the same set, split otherwise.
 */
public final class LearnedFrom {
  private static final String PLANNED = "split: ";
  static final String GIVEN = "split: given";

  private LearnedFrom() {}

  /**
   * Of faces that a plan leaves for the test.
   *
   * @param set as training opens it
   * @return a sentence that says so; empty where the training left all these faces alone
   */
  public static Optional<String> warning(
      ModelCard card, DataSet set, Plan.Chosen plan, LabelledFaces test) {
    return of(card, set.sha256())
        .filter(training -> !leaves(training, set, plan, test))
        .map(training -> sentence(card, training));
  }

  /**
   * Of faces of one of the set's own splits, or of a set that has none.
   *
   * @return a sentence that says so; empty where the training kept to the set's own splits too
   */
  public static Optional<String> warning(ModelCard card, LabelledFaces test) {
    return of(card, test.sha256())
        .filter(training -> test.split().startsWith("all") || isPlanned(training))
        .map(training -> sentence(card, training));
  }

  /** How the pictures were told apart: the protocol's first words. */
  static String dealt(ModelCard.Training training) {
    return training.protocol().replaceFirst("[;.].*", "");
  }

  /** Whether a plan stood in place of the set's own splits. */
  static boolean isPlanned(ModelCard.Training training) {
    return training.protocol().startsWith(PLANNED) && !training.protocol().startsWith(GIVEN);
  }

  /** Whether a training was on just these pictures of a set, as far as its card tells. */
  static boolean isOf(ModelCard.Training training, DataSet set, Holdout pictures) {
    return training.dataSha256().equals(set.sha256())
        && training.protocol().startsWith(pictures.counts());
  }

  /** How a model was trained, if that was on the set with this hash. */
  static Optional<ModelCard.Training> of(ModelCard card, String sha256) {
    return Optional.ofNullable(card.training()).filter(t -> t.dataSha256().equals(sha256));
  }

  private static boolean leaves(
      ModelCard.Training training, DataSet set, Plan.Chosen plan, LabelledFaces test) {
    Holdout learned = Holdout.of(set, plan, training.seed());
    Set<String> names =
        Stream.concat(learned.training().stream(), learned.validation().stream())
            .map(LabelledPicture::name)
            .collect(toSet());
    return isOf(training, set, learned)
        && test.faces().stream().map(LabelledFace::name).noneMatch(names::contains);
  }

  private static String sentence(ModelCard card, ModelCard.Training training) {
    return "%s has learned from %s (%s, seed %d): it may know faces that it is measured on here."
        .formatted(card.name(), training.data(), dealt(training), training.seed());
  }
}
