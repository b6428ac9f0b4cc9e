package mien.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import mien.core.Emotion;
import mien.core.EmotionNames;

/**
 * Folders named by emotions, with pictures in them, and above those, if wanted, folders named by
 * splits: FER-2013 as Kaggle's folders ({@code train/angry}, {@code test/angry}), SFEW ({@code
 * Train/Angry}, {@code Val/Angry}), RAF-DB and many more.
 */
final class ClassFolders implements Layout {

  @Override
  public Optional<Listing> list(Tree tree) {
    List<Entry> entries = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    TreeSet<String> splits = new TreeSet<>();
    for (Path file : tree.pictures()) {
      List<String> folders = tree.folders(file);
      Optional<Emotion> label = first(folders.stream().map(EmotionNames::emotion).toList());
      Optional<Split> split = first(folders.stream().map(Split::ofName).toList());
      String name = tree.name(file);
      if (label.isPresent()) {
        split.ifPresent(s -> splits.add(s.label()));
        entries.add(
            new Entry(
                name, Entry.Pixels.of(file), label.get(), null, split.orElse(null), Map.of()));
      } else {
        skipped.add(new Skipped(name, "in no folder named by one of the seven emotions"));
      }
    }
    String layout = "class folders" + (splits.isEmpty() ? "" : " in " + String.join(", ", splits));
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Listing(layout, entries, skipped));
  }

  private static <T> Optional<T> first(List<Optional<T>> found) {
    return found.stream().flatMap(Optional::stream).findFirst();
  }
}
