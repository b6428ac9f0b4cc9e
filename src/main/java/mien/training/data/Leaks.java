package mien.training.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

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

  /**
   * Also without what is {@linkplain Duplicates near-identical} to a picture of a later split: the
   * same photograph, recompressed, cropped or mirrored.
   */
  static DataSet nearRemovedFrom(DataSet set) {
    if (set.pictures().stream().allMatch(picture -> picture.split() == null)) {
      return set;
    }
    Set<String> names = new HashSet<>();
    for (Duplicates.Pair pair : Duplicates.in(set).near()) {
      if (pair.first().split() != null && pair.second().split() != null) {
        names.add(earlier(pair).name());
      }
    }
    // Of pictures that are identical within a split the search names one alone.
    Set<PixelKey> pixels =
        set.pictures().stream()
            .filter(picture -> names.contains(picture.name()))
            .map(picture -> PixelKey.of(picture.image()))
            .collect(Collectors.toSet());
    List<LabelledPicture> kept = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>(set.skipped());
    for (LabelledPicture picture : set.pictures()) {
      if (pixels.contains(PixelKey.of(picture.image()))) {
        skipped.add(new Skipped(picture.name(), "nearly identical to a picture of a later split"));
      } else {
        kept.add(picture);
      }
    }
    return new DataSet(set.name(), set.sha256(), set.layout(), kept, skipped);
  }

  private static Duplicates.Member earlier(Duplicates.Pair pair) {
    return Objects.compare(
                pair.first().split(),
                pair.second().split(),
                Comparator.nullsFirst(Comparator.naturalOrder()))
            < 0
        ? pair.first()
        : pair.second();
  }
}
