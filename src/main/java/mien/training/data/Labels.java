package mien.training.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.InputException;

/** Whose word on a picture is taken for its label. */
public enum Labels {
  /** The set's own. */
  SET,
  /**
   * The majority of the annotators, as FER+'s protocol has it ({@link FerPlusVotes#majority}).
   * Pictures without one, and those of contempt, which is none of the seven emotions, are skipped.
   */
  VOTES;

  /**
   * The set with these labels.
   *
   * @throws InputException if votes are asked for and the set has none
   */
  public DataSet of(DataSet set) {
    if (this == SET) {
      return set;
    }
    List<LabelledPicture> kept = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>(set.skipped());
    for (LabelledPicture picture : set.pictures()) {
      Optional<String> majority =
          Optional.ofNullable(picture.votes()).flatMap(FerPlusVotes::majority);
      Optional<Emotion> label = majority.flatMap(Emotion::ofLabel);
      if (label.isPresent()) {
        kept.add(picture.labelled(label.get()));
      } else {
        skipped.add(
            new Skipped(picture.name(), majority.orElse("nothing") + " has the votes' majority"));
      }
    }
    if (kept.isEmpty()) {
      throw new InputException(
          "The data set %s has no annotators' votes; take its own labels.".formatted(set.name()));
    }
    return new DataSet(set.name(), set.sha256(), set.layout(), kept, skipped);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
