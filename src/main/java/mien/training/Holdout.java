package mien.training;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import mien.core.Emotion;
import mien.core.InputException;
import mien.training.data.DataSet;
import mien.training.data.LabelledPicture;
import mien.training.data.Parts;
import mien.training.data.PixelKey;
import mien.training.data.Split;
import org.jspecify.annotations.Nullable;

/**
 * The pictures to learn from and those to choose by.
 *
 * @param words how they were told apart
 */
record Holdout(List<LabelledPicture> training, List<LabelledPicture> validation, String words) {
  /** How pictures are told apart that a set itself parts. */
  static final String OWN = "the set's own splits";

  /** The share of pictures that is held out where the set says nothing. */
  private static final double SHARE = 0.1;

  /**
   * By the plan, or by the set's own splits. Where that leaves none for validation, a tenth of what
   * may be learned from is held out: whole people, if the set tells people apart, and never a
   * picture whose pixels may be learned from under another name. Emotions that are not learned
   * cannot be chosen by.
   *
   * @throws InputException if nothing is left to learn from, or to choose by
   */
  static Holdout of(DataSet set, Plan.@Nullable Chosen split, long seed) {
    if (split != null) {
      List<Parts> parts = split.plan().parts(set, seed);
      if (split.part() < 1 || split.part() > parts.size()) {
        throw new InputException(
            "There is no part %d of the split: it has %d.".formatted(split.part(), parts.size()));
      }
      Parts part = parts.get(split.part() - 1);
      return of(part.training(), part.validation(), "split: " + part.name(), seed);
    }
    List<LabelledPicture> training = new ArrayList<>(set.labelled(Split.TRAINING));
    if (training.isEmpty()) {
      set.labelled().stream().filter(p -> p.split() == null).forEach(training::add);
    }
    if (training.size() < 2) {
      throw new InputException(
          "The data set %s holds no labelled pictures to learn from.".formatted(set.name()));
    }
    return of(training, set.labelled(Split.VALIDATION), OWN, seed);
  }

  private static Holdout of(
      List<LabelledPicture> training, List<LabelledPicture> validation, String words, long seed) {
    List<LabelledPicture> known = known(validation, training);
    if (!known.isEmpty()) {
      return new Holdout(training, known, words);
    }
    boolean several = training.stream().map(Holdout::person).distinct().count() > 1;
    Map<PixelKey, String> names = new HashMap<>();
    training.forEach(p -> names.putIfAbsent(PixelKey.of(p.image()), p.name()));
    Function<LabelledPicture, String> alike =
        p -> Objects.requireNonNull(names.get(PixelKey.of(p.image())));
    Function<LabelledPicture, String> who =
        several ? p -> p.subject().orElseGet(() -> alike.apply(p)) : alike;
    List<String> people = new ArrayList<>(new TreeSet<>(training.stream().map(who).toList()));
    Collections.shuffle(people, new Random(seed));
    Set<String> out = Set.copyOf(people.subList(0, Math.max(1, (int) (SHARE * people.size()))));
    List<LabelledPicture> kept =
        training.stream().filter(p -> !out.contains(who.apply(p))).toList();
    List<LabelledPicture> held = training.stream().filter(p -> out.contains(who.apply(p))).toList();
    List<LabelledPicture> chosenBy = known(held, kept);
    if (kept.size() < 2 || chosenBy.isEmpty()) {
      throw new InputException(
          "There are too few pictures to learn from: some of them must be set aside to choose the"
              + " best epoch by, and others of their emotions must stay.");
    }
    return new Holdout(kept, chosenBy, words + ", a tenth of them held out for validation");
  }

  /** The pictures of emotions that can be learned from the others. */
  private static List<LabelledPicture> known(
      List<LabelledPicture> pictures, List<LabelledPicture> learned) {
    Set<Optional<Emotion>> emotions = learned.stream().map(Holdout::label).collect(toSet());
    return pictures.stream().filter(p -> emotions.contains(label(p))).toList();
  }

  private static Optional<Emotion> label(LabelledPicture picture) {
    return Optional.ofNullable(picture.label());
  }

  /** A picture of nobody in particular stands for itself. */
  private static String person(LabelledPicture picture) {
    return picture.subject().orElse(picture.name());
  }

  /** How the pictures were told apart, and how many they are: what a model's card begins with. */
  String counts() {
    return "%s: %d pictures learned from, %d chosen by"
        .formatted(words, training.size(), validation.size());
  }
}
