package mien.training.data;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mien.core.InputException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * How tables are read: UTF-8, a header in any case, then rows; between the columns stands whatever
 * the header has most of: commas, semicolons (a German or French Excel's), tabs or bars.
 */
final class Tables {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final Pattern LINE = Pattern.compile("line:?\\s?(\\d+)");

  /** Room for a picture of 2000 x 2000 pixels as numbers. */
  private static final int LONGEST_LINE = 1 << 24;

  private static final int LONGEST_HEADER = 1 << 16;
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

  /**
   * What a table says.
   *
   * @throws InputException naming file, line and fault if it is no table
   */
  static <T> T read(Path file, Function<CSVParser, T> reading) throws IOException {
    try (CSVParser rows = open(file)) {
      return reading.apply(rows);
    } catch (UncheckedIOException e) {
      throw refused(file, Objects.requireNonNull(e.getCause()));
    } catch (CSVException | CharacterCodingException | LineTooLong e) {
      throw refused(file, e);
    }
  }

  private static CSVParser open(Path file) throws IOException {
    // a decoder of its own: the one of InputStreamReader(in, charset) would hide what is no UTF-8
    BufferedReader reader =
        new BufferedReader(
            new BoundedLines(
                new InputStreamReader(
                    Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())));
    try {
      reader.mark(LONGEST_HEADER);
      boolean marked = reader.read() == BYTE_ORDER_MARK;
      reader.reset();
      char delimiter = delimiter(reader);
      reader.reset();
      if (marked) {
        reader.skip(1);
      }
      return WITH_HEADER.builder().setDelimiter(delimiter).get().parse(reader);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** What the header has most of outside quotation marks; a comma where it has none. */
  private static char delimiter(Reader reader) throws IOException {
    StringBuilder header = new StringBuilder();
    boolean quoted = false;
    for (int c = reader.read();
        c >= 0 && c != '\n' && c != '\r' && header.length() < LONGEST_HEADER - 2;
        c = reader.read()) {
      quoted ^= c == '"';
      header.append(quoted ? ' ' : (char) c);
    }
    return DELIMITERS.stream()
        .max(
            Comparator.<Character>comparingLong(d -> header.chars().filter(c -> c == d).count())
                .thenComparing(Comparator.comparingInt(DELIMITERS::indexOf).reversed()))
        .orElseThrow();
  }

  private static InputException refused(Path file, IOException e) {
    String why =
        e instanceof CharacterCodingException
            ? "it is no text in UTF-8; save it as CSV in UTF-8"
            : e instanceof CSVException
                ? "%s a quotation mark stands alone; remove it or write it twice".formatted(line(e))
                : String.valueOf(e.getMessage());
    return new InputException("The table %s cannot be read: %s.".formatted(file, why), e);
  }

  private static String line(IOException e) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    return line.find() ? "in or before line " + line.group(1) : "somewhere";
  }

  /** The columns' names in lower case. */
  static List<String> columns(CSVParser table) {
    return table.getHeaderNames().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether a row has a place for each column, though two columns may bear one name. */
  static boolean isWhole(CSVRecord row, CSVParser table) {
    int last = table.getHeaderMap().values().stream().mapToInt(i -> i).max().orElse(-1);
    return row.size() == last + 1 || (row.size() > last && row.isConsistent());
  }

  private static final class LineTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    LineTooLong() {
      super("a line is longer than %d million characters".formatted(LONGEST_LINE >> 20));
    }
  }

  /** Refuses what would fill the memory: zeros without end, packed into a few bytes of a zip. */
  private static final class BoundedLines extends FilterReader {
    private int length;

    BoundedLines(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
      int count = super.read(into, from, most);
      for (int i = from; i < from + count; i++) {
        length = into[i] == '\n' || into[i] == '\r' ? 0 : length + 1;
      }
      if (length > LONGEST_LINE) {
        throw new LineTooLong();
      }
      return count;
    }
  }
}
