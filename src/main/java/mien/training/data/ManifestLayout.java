package mien.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mien.core.Emotion;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of pictures: a CSV file with the columns {@code image} (a path beside the table) and
 * {@code label} (an emotion, or empty), and if wanted {@code split} or {@code usage}, FER+'s {@code
 * votes_neutral} … {@code votes_not_a_face}, and any other column, which becomes an attribute. Mien
 * writes such tables too.
 */
final class ManifestLayout implements Layout {
  private static final String VOTES = "votes_";
  private static final Set<String> KNOWN = Set.of("image", "label", "split", "usage");

  @Override
  public Optional<Listing> list(Tree tree) throws IOException {
    for (Path table : tree.ending("csv")) {
      Optional<Listing> listing = read(table);
      if (listing.isPresent()) {
        return listing;
      }
    }
    return Optional.empty();
  }

  private static Optional<Listing> read(Path table) throws IOException {
    try (CSVParser rows = Tables.open(table)) {
      List<String> columns = Tables.columns(rows);
      if (!columns.contains("image") || !columns.contains("label")) {
        return Optional.empty();
      }
      boolean voted = FerPlusVotes.CLASSES.stream().allMatch(c -> columns.contains(VOTES + c));
      List<Entry> entries = new ArrayList<>();
      List<Skipped> skipped = new ArrayList<>();
      for (CSVRecord row : rows) {
        if (!row.isConsistent()) {
          skipped.add(new Skipped(row.get(0), "row with another number of columns"));
          continue;
        }
        String word = row.get("label");
        Optional<Emotion> label = EmotionNames.emotion(word);
        if (label.isEmpty() && !word.isEmpty()) {
          skipped.add(new Skipped(row.get("image"), "unknown label \"%s\"".formatted(word)));
        } else {
          entries.add(entry(row, columns, table, label.orElse(null), voted));
        }
      }
      String layout =
          "pictures with the table " + table.getFileName() + (voted ? " and votes" : "");
      return Optional.of(new Listing(layout, entries, skipped));
    }
  }

  private static Entry entry(
      CSVRecord row, List<String> columns, Path table, @Nullable Emotion label, boolean voted) {
    String name = row.get("image");
    String split = columns.contains("split") ? "split" : "usage";
    return new Entry(
        name,
        Entry.Pixels.of(table.resolveSibling(name)),
        label,
        voted ? votes(row) : null,
        columns.contains(split) ? Split.ofName(row.get(split)).orElse(null) : null,
        attributes(row, columns, voted));
  }

  private static @Nullable FerPlusVotes votes(CSVRecord row) {
    try {
      return new FerPlusVotes(
          FerPlusVotes.CLASSES.stream().map(c -> Integer.valueOf(row.get(VOTES + c))).toList());
    } catch (NumberFormatException e) {
      return null; // a picture that nobody voted on
    }
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
