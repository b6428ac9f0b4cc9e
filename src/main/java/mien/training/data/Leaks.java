package mien.training.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Takes out of a set what would let a network know its test beforehand: a picture of the training
 * split that is pixel for pixel one of the validation or test split, and one of validation that is
 * in test. (FER-2013 has hundreds.)
 */
final class Leaks {
  private Leaks() {}

  static DataSet removedFrom(DataSet set) {
    Map<PixelKey, Split> latest = new HashMap<>();
    for (LabelledPicture picture : set.pictures()) {
      if (picture.split() != null) {
        latest.merge(
            PixelKey.of(picture.image()), picture.split(), BinaryOperator.maxBy(Split::compareTo));
      }
    }
    List<LabelledPicture> kept = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>(set.skipped());
    for (LabelledPicture picture : set.pictures()) {
      Split own = picture.split();
      if (own == null || latest.get(PixelKey.of(picture.image())) == own) {
        kept.add(picture);
      } else {
        skipped.add(
            new Skipped(
                picture.name(),
                "in %s, but identical to a picture of a later split".formatted(own.label())));
      }
    }
    return new DataSet(set.name(), set.sha256(), set.layout(), kept, skipped);
  }
}
