package mien.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.GreyImage;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * FER-2013 as Kaggle gives it: one CSV file with the columns {@code emotion} (0 to 6, in the order
 * of {@link Emotion#ALL}), {@code pixels} (a square picture's, with spaces between) and {@code
 * Usage}.
 */
final class KaggleLayout implements Layout {

  @Override
  public Optional<Listing> list(Tree tree) throws IOException {
    for (Path table : tree.ending("csv")) {
      try (CSVParser rows = Tables.open(table)) {
        List<String> columns = Tables.columns(rows);
        if (columns.contains("emotion") && columns.contains("pixels")) {
          return Optional.of(listing(rows, columns.contains("usage")));
        }
      }
    }
    return Optional.empty();
  }

  private static Listing listing(CSVParser rows, boolean hasUsage) {
    List<Entry> entries = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (CSVRecord row : rows) {
      String name = "row " + row.getRecordNumber();
      Emotion label = row.isConsistent() ? emotion(row.get("emotion")) : null;
      if (!row.isConsistent()) {
        skipped.add(new Skipped(name, "row with another number of columns"));
      } else if (label == null) {
        skipped.add(new Skipped(name, "unknown label \"%s\"".formatted(row.get("emotion"))));
      } else {
        Split split = hasUsage ? Split.ofName(row.get("usage")).orElse(null) : null;
        String pixels = row.get("pixels");
        entries.add(new Entry(name, () -> square(pixels), label, null, split, Map.of()));
      }
    }
    return new Listing("FER-2013 as Kaggle's table", entries, skipped);
  }

  private static @Nullable Emotion emotion(String number) {
    return number.matches("[0-6]") ? Emotion.ALL.get(Integer.parseInt(number)) : null;
  }

  private static GreyImage square(String pixels) throws IOException {
    String[] numbers = pixels.strip().split("\\s+");
    int side = (int) Math.round(Math.sqrt(numbers.length));
    byte[] bytes = new byte[numbers.length];
    try {
      for (int i = 0; i < bytes.length; i++) {
        int value = Integer.parseInt(numbers[i]);
        if (value < 0 || value > 255) {
          throw new IOException("a pixel is not 0 to 255");
        }
        bytes[i] = (byte) value;
      }
      return new GreyImage(side, side, bytes);
    } catch (NumberFormatException e) {
      throw new IOException("a pixel is not a number", e);
    } catch (IllegalArgumentException e) {
      throw new IOException("the pixels make no square", e);
    }
  }
}
