package mien.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mien.core.Emotion;
import mien.core.EmotionNames;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of pictures: a CSV file with the columns {@code image} (a path in its folder) and {@code
 * label} (an emotion, or empty), and if wanted {@code split} or {@code usage}, FER+'s {@code
 * votes_neutral} … {@code votes_not_a_face}, and any other column, which becomes an attribute. Mien
 * writes such tables too.
 */
final class ManifestLayout implements Layout {
  static final String VOTES = "votes_";
  private static final Set<String> KNOWN = Set.of("image", "label", "split", "usage");

  @Override
  public Optional<Listing> list(Tree tree) throws IOException {
    for (Path table : tree.ending("csv")) {
      Optional<Listing> listing = Tables.read(table, rows -> read(table, rows));
      if (listing.isPresent()) {
        return listing;
      }
    }
    return Optional.empty();
  }

  private static Optional<Listing> read(Path table, CSVParser rows) {
    List<String> columns = Tables.columns(rows);
    if (!columns.contains("image") || !columns.contains("label")) {
      return Optional.empty();
    }
    boolean voted = FerPlusVotes.CLASSES.stream().allMatch(c -> columns.contains(VOTES + c));
    List<Entry> entries = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (CSVRecord row : rows) {
      if (!Tables.isWhole(row, rows)) {
        skipped.add(new Skipped(row.get(0), "row with another number of columns"));
        continue;
      }
      String name = row.get("image");
      String word = row.get("label");
      Optional<Emotion> label = EmotionNames.emotion(word);
      Optional<Path> picture = inFolder(table, name);
      if (label.isEmpty() && !word.isEmpty()) {
        skipped.add(new Skipped(name, unknown(word)));
      } else if (picture.isEmpty()) {
        skipped.add(new Skipped(name, "path that leads out of the table's folder"));
      } else {
        entries.add(entry(row, columns, picture.get(), label.orElse(null), voted));
      }
    }
    String layout = "pictures with the table " + table.getFileName() + (voted ? " and votes" : "");
    return Optional.of(new Listing(layout, entries, skipped));
  }

  private static String unknown(String label) {
    return label.matches("[+-]?[0-9.]+")
        ? "label is a number, not an emotion's name"
        : "unknown label \"%s\"".formatted(label);
  }

  /** Where a picture lies, as any system writes paths; a table reads nothing outside its folder. */
  private static Optional<Path> inFolder(Path table, String name) {
    Path folder = table.toAbsolutePath().normalize().resolveSibling("");
    String path =
        name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
    try {
      Path file = folder.resolve(path).normalize();
      if (!Files.exists(file)) {
        file = folder.resolve(path.replace('\\', '/')).normalize();
      }
      return Optional.of(file).filter(f -> f.startsWith(folder));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Entry entry(
      CSVRecord row, List<String> columns, Path picture, @Nullable Emotion label, boolean voted) {
    String split = columns.contains("split") ? "split" : "usage";
    return new Entry(
        row.get("image"),
        Entry.Pixels.of(picture),
        label,
        voted ? votes(row) : null,
        columns.contains(split) ? Split.ofName(row.get(split)).orElse(null) : null,
        attributes(row, columns, voted));
  }

  private static @Nullable FerPlusVotes votes(CSVRecord row) {
    List<Integer> counts =
        FerPlusVotes.CLASSES.stream()
            .map(c -> Numbers.whole(row.get(VOTES + c)))
            .flatMap(count -> count.filter(n -> n >= 0).stream())
            .toList();
    return counts.size() == FerPlusVotes.CLASSES.size()
        ? new FerPlusVotes(counts)
        : null; // a picture that nobody voted on
  }

  private static Map<String, String> attributes(
      CSVRecord row, List<String> columns, boolean voted) {
    Map<String, String> attributes = new HashMap<>();
    for (String column : columns) {
      boolean used = KNOWN.contains(column) || (voted && column.startsWith(VOTES));
      if (!used && !row.get(column).isEmpty()) {
        attributes.put(column, row.get(column));
      }
    }
    return attributes;
  }
}
