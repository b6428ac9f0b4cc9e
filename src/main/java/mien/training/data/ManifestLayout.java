package mien.training.data;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mien.core.Emotion;
import org.apache.commons.csv.CSVFormat;
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
  static final String FILE = "labels.csv";
  private static final List<String> FILES = List.of(FILE, "manifest.csv");
  private static final String VOTES = "votes_";
  private static final Set<String> KNOWN = Set.of("image", "label", "split", "usage");
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .get();

  @Override
  public Optional<Listing> list(Path root) throws IOException {
    Path table = table(root);
    if (table == null) {
      return Optional.empty();
    }
    try (Reader reader = Files.newBufferedReader(table, StandardCharsets.UTF_8);
        CSVParser rows = CSV.parse(reader)) {
      List<String> columns =
          rows.getHeaderNames().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
      if (!columns.contains("image") || !columns.contains("label")) {
        return Optional.empty();
      }
      boolean voted = FerPlusVotes.CLASSES.stream().allMatch(c -> columns.contains(VOTES + c));
      List<Entry> entries = new ArrayList<>();
      List<Skipped> skipped = new ArrayList<>();
      for (CSVRecord row : rows) {
        Optional<Emotion> label = EmotionNames.emotion(row.get("label"));
        if (!row.isConsistent()) {
          skipped.add(new Skipped(row.get(0), "row with another number of columns"));
        } else if (label.isEmpty() && !row.get("label").isEmpty()) {
          skipped.add(
              new Skipped(row.get("image"), "unknown label \"%s\"".formatted(row.get("label"))));
        } else {
          entries.add(entry(row, columns, table, label.orElse(null), voted));
        }
      }
      String layout =
          "pictures with a table, " + table.getFileName() + (voted ? ", and votes" : "");
      return Optional.of(new Listing(layout, entries, skipped));
    }
  }

  private static @Nullable Path table(Path root) {
    if (Files.isRegularFile(root)) {
      return root.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? root : null;
    }
    return FILES.stream().map(root::resolve).filter(Files::isRegularFile).findFirst().orElse(null);
  }

  private static Entry entry(
      CSVRecord row, List<String> columns, Path table, @Nullable Emotion label, boolean voted) {
    String name = row.get("image");
    String split = columns.contains("split") ? "split" : "usage";
    return new Entry(
        name,
        reader -> reader.read(Files.readAllBytes(table.resolveSibling(name))),
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
