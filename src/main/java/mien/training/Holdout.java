package mien.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mien.core.InputException;
import mien.training.data.DataSet;
import mien.training.data.LabelledPicture;
import mien.training.data.Split;

/**
 * The pictures to learn from and those to choose by.
 *
 * @param words how they were told apart
 */
record Holdout(List<LabelledPicture> training, List<LabelledPicture> validation, String words) {
  /** The share of pictures that is held out where the set says nothing. */
  private static final double SHARE = 0.1;

  /**
   * The set's own splits. Where it has none for validation, a tenth of what may be learned from is
   * held out: whole people, if the set tells people apart.
   *
   * @throws InputException if nothing is left to learn from
   */
  static Holdout of(DataSet set, long seed) {
    List<LabelledPicture> training = new ArrayList<>(set.labelled(Split.TRAINING));
    if (training.isEmpty()) {
      set.labelled().stream().filter(p -> p.split() == null).forEach(training::add);
    }
    if (training.size() < 2) {
      throw new InputException(
          "The data set %s holds no labelled pictures to learn from.".formatted(set.name()));
    }
    List<LabelledPicture> validation = set.labelled(Split.VALIDATION);
    if (!validation.isEmpty()) {
      return new Holdout(training, validation, "the set's own splits");
    }
    List<String> people = new ArrayList<>(people(training));
    Collections.shuffle(people, new Random(seed));
    int out = Math.max(1, (int) (SHARE * people.size()));
    Set<String> heldOut = Set.copyOf(people.subList(0, out));
    return new Holdout(
        training.stream().filter(p -> !heldOut.contains(person(p))).toList(),
        training.stream().filter(p -> heldOut.contains(person(p))).toList(),
        "a tenth of the %ss held out for validation"
            .formatted(hasSubjects(training) ? "subject" : "picture"));
  }

  private static Set<String> people(List<LabelledPicture> pictures) {
    return pictures.stream().map(Holdout::person).collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean hasSubjects(List<LabelledPicture> pictures) {
    return pictures.stream().anyMatch(p -> p.subject().isPresent());
  }

  /** A picture of nobody in particular stands for itself. */
  private static String person(LabelledPicture picture) {
    return picture.subject().orElse(picture.name());
  }
}
