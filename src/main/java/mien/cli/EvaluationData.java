package mien.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mien.core.InputException;
import mien.evaluation.LabelledFace;
import mien.evaluation.LabelledFaces;
import mien.training.data.DataSet;
import mien.training.data.DataSets;
import mien.training.data.LabelledPicture;
import mien.training.data.Split;

/** Takes the pictures to evaluate on out of a data set. */
final class EvaluationData {
  private EvaluationData() {}

  /**
   * @param split the name of a split as any data set may write it; a set that knows no splits is
   *     taken whole
   */
  static LabelledFaces read(Path path, String split) {
    Split wanted =
        Split.ofName(split)
            .orElseThrow(
                () ->
                    new InputException(
                        "There is no split \"%s\"; say Training, PublicTest or PrivateTest."
                            .formatted(split)));
    DataSet set = DataSets.open(path);
    List<LabelledPicture> labelled = set.labelled();
    boolean whole = labelled.stream().allMatch(picture -> picture.split() == null);
    List<LabelledPicture> chosen = whole ? labelled : set.labelled(wanted);
    if (chosen.isEmpty()) {
      throw new InputException(
          "The data set %s has no labelled picture in the split %s.".formatted(path, split));
    }
    return new LabelledFaces(
        set.name(),
        set.sha256(),
        whole ? "all" : split,
        chosen.stream().map(EvaluationData::face).toList());
  }

  private static LabelledFace face(LabelledPicture picture) {
    return new LabelledFace(
        picture.name(),
        picture.image(),
        Objects.requireNonNull(picture.label()),
        picture.attributes());
  }
}
