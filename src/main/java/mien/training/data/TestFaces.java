package mien.training.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import mien.core.InputException;
import mien.evaluation.LabelledFaces;

/** Takes the faces to test on out of a data set. */
public final class TestFaces {
  private TestFaces() {}

  /**
   * @param split the name of a split as any data set may write it; a set that knows no splits is
   *     taken whole
   * @param notes is told what of the set cannot be used
   */
  public static LabelledFaces read(Path path, Labels labels, String split, Consumer<String> notes) {
    Split wanted =
        Split.ofName(split)
            .orElseThrow(
                () ->
                    new InputException(
                        "There is no split \"%s\"; say Training, PublicTest, PrivateTest, or a plan such as folds:5."
                            .formatted(split)));
    DataSet set = labels.of(DataSets.open(path));
    tell(set, notes);
    List<LabelledPicture> labelled = set.labelled();
    boolean whole = labelled.stream().allMatch(picture -> picture.split() == null);
    List<LabelledPicture> chosen = whole ? labelled : set.labelled(wanted);
    if (chosen.isEmpty()) {
      throw new InputException(
          "The data set %s has no labelled picture in the split %s.".formatted(path, split));
    }
    String part = whole ? "all" : split;
    return faces(set, labels == Labels.SET ? part : part + ", annotators' majority", chosen);
  }

  /** A set as training opens it, which a plan must see to deal the same pictures. */
  public static DataSet asTrained(Path path, Labels labels, int limit, Consumer<String> notes) {
    DataSet set = labels.of(DataSets.openForTraining(path, limit));
    tell(set, notes);
    return set;
  }

  private static void tell(DataSet set, Consumer<String> notes) {
    Skipped.lines(set.skipped()).forEach(notes);
  }

  /**
   * What a training by the same plan, part and seed has left for the test.
   *
   * @param part from 1
   */
  public static LabelledFaces test(DataSet set, SplitPlan plan, int part, long seed) {
    List<Parts> parts = plan.parts(set, seed);
    if (part < 1 || part > parts.size()) {
      throw new InputException(
          "There is no part %d of the split of %s: it has %d."
              .formatted(part, set.name(), parts.size()));
    }
    Parts chosen = parts.get(part - 1);
    return faces(set, chosen.name() + ", test", chosen.test());
  }

  /** All labelled pictures of a set. */
  public static LabelledFaces whole(DataSet set) {
    return faces(set, "all", set.labelled());
  }

  private static LabelledFaces faces(DataSet set, String split, List<LabelledPicture> pictures) {
    return new LabelledFaces(
        set.name(), set.sha256(), split, pictures.stream().map(LabelledPicture::face).toList());
  }
}
