package mien.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.GreyImage;
import org.jspecify.annotations.Nullable;

/**
 * The Toronto Face Dataset (Susskind et al. 2010) as its MATLAB file, {@code TFD_48x48.mat}: {@code
 * images [n, side, side]}, {@code labs_ex [n]} (1 to 7 in the order of {@link Emotion#ALL}, -1
 * without a label), {@code labs_id [n]} (-1 unknown) and {@code folds [n, 5]} (1 training, 2
 * validation, 3 test, 0 for pictures without a label). The split is the first fold's; all folds are
 * attributes, {@code fold1} to {@code fold5}.
 */
final class TorontoLayout implements Layout {
  private static final List<Split> SPLITS = List.of(Split.TRAINING, Split.VALIDATION, Split.TEST);

  @Override
  public Optional<Listing> list(Tree tree) throws IOException {
    for (Path file : tree.ending("mat")) {
      Map<String, MatFile.Array> arrays = MatFile.read(Files.readAllBytes(file));
      MatFile.Array images = arrays.get("images");
      MatFile.Array labels = arrays.get("labs_ex");
      if (images != null && labels != null && images.size().size() == 3) {
        int n = images.size().get(0);
        MatFile.Array folds = arrays.get("folds");
        if (labels.count() < n
            || (arrays.containsKey("labs_id") && arrays.get("labs_id").count() < n)
            || (folds != null && (folds.size().size() != 2 || folds.size().get(0) != n))) {
          throw new IOException(
              "%s: images and labels differ in number".formatted(file.getFileName()));
        }
        return Optional.of(listing(images, labels, arrays.get("labs_id"), arrays.get("folds")));
      }
    }
    return Optional.empty();
  }

  private static Listing listing(
      MatFile.Array images,
      MatFile.Array labels,
      MatFile.@Nullable Array people,
      MatFile.@Nullable Array folds) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < images.size().get(0); i++) {
      int number = i;
      int label = (int) labels.at(i);
      Map<String, String> attributes = new HashMap<>();
      if (people != null && people.at(i) >= 0) {
        attributes.put(LabelledPicture.SUBJECT, String.valueOf((int) people.at(i)));
      }
      List<Optional<Split>> splits = folds == null ? List.of() : splits(folds, i);
      for (int fold = 0; fold < splits.size(); fold++) {
        String column = "fold" + (fold + 1);
        splits.get(fold).ifPresent(split -> attributes.put(column, split.label()));
      }
      entries.add(
          new Entry(
              "picture " + (i + 1),
              () -> image(images, number),
              label >= 1 && label <= Emotion.ALL.size() ? Emotion.ALL.get(label - 1) : null,
              null,
              splits.isEmpty() ? null : splits.get(0).orElse(null),
              attributes));
    }
    return new Listing("Toronto Face Dataset, MATLAB file", entries, List.of());
  }

  /** What the picture is in each fold. */
  private static List<Optional<Split>> splits(MatFile.Array folds, int picture) {
    List<Optional<Split>> splits = new ArrayList<>();
    for (int fold = 0; fold < folds.size().get(1); fold++) {
      int code = (int) folds.at(picture, fold);
      splits.add(
          code >= 1 && code <= SPLITS.size()
              ? Optional.of(SPLITS.get(code - 1))
              : Optional.empty());
    }
    return splits;
  }

  private static GreyImage image(MatFile.Array images, int number) {
    int height = images.size().get(1);
    int width = images.size().get(2);
    byte[] pixels = new byte[height * width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) images.at(number, y, x);
      }
    }
    return new GreyImage(width, height, pixels);
  }
}
