package mien.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;

/** How tables are read: UTF-8, a header in any case, then rows. */
final class Tables {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final CSVFormat WITH_HEADER =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreSurroundingSpaces(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
          .get();

  private Tables() {}

  static CSVParser open(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return WITH_HEADER.parse(reader);
  }

  /** The columns' names in lower case. */
  static List<String> columns(CSVParser table) {
    return table.getHeaderNames().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
  }
}
