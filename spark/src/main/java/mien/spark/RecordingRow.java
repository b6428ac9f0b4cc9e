package mien.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mien.annotate.AnnotateReport;
import mien.output.Provenance;
import mien.output.parquet.Column;
import mien.output.parquet.Column.Kind;
import mien.output.parquet.ParquetTable;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;

/** The row of a recording in the table {@code recordings}. */
final class RecordingRow {
  private static final String INPUT = "input";
  private static final String SOURCE = "source_sha256";

  /** Its columns in order; {@code docs/CLUSTER.md} says what they are. */
  static final List<Column> COLUMNS =
      List.of(
          Column.of(INPUT, Kind.TEXT),
          Column.of("status", Kind.TEXT),
          Column.of("decoded", Kind.LONG),
          Column.of("analysed", Kind.LONG),
          Column.of("rows", Kind.LONG),
          Column.of("faces", Kind.INTEGER),
          Column.of("duration", Kind.DOUBLE),
          Column.of("seconds", Kind.DOUBLE),
          Column.optional("model", Kind.TEXT),
          Column.optional("model_sha256", Kind.TEXT),
          Column.optional(SOURCE, Kind.TEXT),
          Column.optional("session", Kind.TEXT),
          Column.optional("message", Kind.TEXT));

  private RecordingRow() {}

  /**
   * Writes the row as a table of its own.
   *
   * @param made how the results came about; null where that could not be told
   */
  static void write(AnnotateReport report, @Nullable Provenance made, Path file)
      throws IOException {
    try (ParquetTable table = new ParquetTable(file, COLUMNS, Map::of)) {
      table.write(
          Arrays.asList(
              report.input(),
              report.status().name(),
              report.decoded(),
              report.analysed(),
              report.rows(),
              report.faces(),
              report.duration(),
              report.seconds(),
              made == null ? null : made.model().name(),
              made == null ? null : made.model().sha256(),
              made == null ? null : made.source().sha256(),
              made == null ? null : made.toJson(),
              message(report)));
    }
  }

  /**
   * What a row tells of where it came from.
   *
   * @param input the recording's address
   * @param sha256 of its content; null where that could not be told
   */
  record Origin(String input, @Nullable String sha256) {

    /** Whether another recording is meant: one of another address and another content. */
    boolean isAnother(String address, Supplier<@Nullable String> content) {
      return sha256 != null && !input.equals(address) && !sha256.equals(content.get());
    }
  }

  /** Reads it back from its table of one row. */
  static Origin read(Path file) throws IOException {
    try (ParquetReader<Group> reader = new Reader(file).build()) {
      Group row = reader.read();
      boolean isTold = row.getFieldRepetitionCount(SOURCE) > 0;
      return new Origin(row.getString(INPUT, 0), isTold ? row.getString(SOURCE, 0) : null);
    }
  }

  private static final class Reader extends ParquetReader.Builder<Group> {
    Reader(Path file) {
      super(new LocalInputFile(file));
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  /** What is to be said of it: what was odd, and why it failed. */
  private static @Nullable String message(AnnotateReport report) {
    String notes = String.join("; ", report.notes());
    String failure = report.failure();
    if (failure == null) {
      return notes.isEmpty() ? null : notes;
    }
    return notes.isEmpty() ? failure : failure + " " + notes;
  }
}
