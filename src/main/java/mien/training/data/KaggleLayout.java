package mien.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.EmotionNames;
import mien.core.GreyImage;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * FER-2013 as Kaggle gives it: one CSV file with the columns {@code emotion} (0 to 6, in the order
 * of {@link Emotion#ALL}, or names), {@code pixels} (a square picture's, with spaces between) and
 * {@code Usage}.
 */
final class KaggleLayout implements Layout {

  @Override
  public Optional<Listing> list(Tree tree) throws IOException {
    for (Path table : tree.ending("csv")) {
      Optional<Listing> listing = Tables.read(table, KaggleLayout::read);
      if (listing.isPresent()) {
        return listing;
      }
    }
    return Optional.empty();
  }

  private static Optional<Listing> read(CSVParser rows) {
    List<String> columns = Tables.columns(rows);
    return columns.contains("emotion") && columns.contains("pixels")
        ? Optional.of(listing(rows, columns.contains("usage")))
        : Optional.empty();
  }

  private static Listing listing(CSVParser rows, boolean hasUsage) {
    List<Entry> entries = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (CSVRecord row : rows) {
      String name = "row " + row.getRecordNumber();
      boolean whole = Tables.isWhole(row, rows);
      Emotion label = whole ? emotion(row.get("emotion")) : null;
      if (!whole) {
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

  /** A number, or an emotion's name where somebody has put names in place of the numbers. */
  private static @Nullable Emotion emotion(String label) {
    return Numbers.whole(label)
        .filter(number -> number >= 0 && number < Emotion.ALL.size())
        .map(Emotion.ALL::get)
        .or(() -> EmotionNames.emotion(label))
        .orElse(null);
  }

  private static GreyImage square(String pixels) throws IOException {
    String[] numbers = pixels.strip().split("\\s+");
    int side = (int) Math.round(Math.sqrt(numbers.length));
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      int value = pixel(numbers[i]);
      if (value < 0 || value > 255) {
        throw new IOException("a pixel is not 0 to 255");
      }
      bytes[i] = (byte) value;
    }
    if (side * side != bytes.length) {
      throw new IOException("the pixels make no square");
    }
    return new GreyImage(side, side, bytes);
  }

  private static int pixel(String number) throws IOException {
    try {
      return Integer.parseInt(number); // ten times as fast, and there are 80 million of them
    } catch (NumberFormatException e) {
      return Numbers.whole(number).orElseThrow(() -> new IOException("a pixel is not a number"));
    }
  }
}
