package mien.output.annotation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mien.core.Segment;
import mien.output.parquet.Column;
import mien.output.parquet.Column.Kind;
import mien.output.parquet.ParquetTable;

/**
 * The segments as a Parquet table for databases: {@code face_id}, {@code name} where somebody gave
 * one, {@code start} and {@code stop} in s from the recording's start, {@code label} (a word of the
 * seven, or {@code uncertain}), and {@code score}, its mean smoothed probability; missing where a
 * person chose.
 */
public final class SegmentTable {
  /** Its columns in order. */
  public static final List<Column> COLUMNS =
      List.of(
          Column.of("face_id", Kind.INTEGER),
          Column.optional("name", Kind.TEXT),
          Column.of("start", Kind.DOUBLE),
          Column.of("stop", Kind.DOUBLE),
          Column.of("label", Kind.TEXT),
          Column.optional("score", Kind.DOUBLE));

  private SegmentTable() {}

  static void write(Annotations annotations, Path file) throws IOException {
    try (ParquetTable table = new ParquetTable(file, COLUMNS, Map::of)) {
      for (Segment segment : annotations.segments()) {
        table.write(
            Arrays.asList(
                segment.face(),
                annotations.names().get(segment.face()),
                segment.startMicros() / 1e6,
                segment.endMicros() / 1e6,
                Annotations.word(segment),
                Double.isNaN(segment.score()) ? null : (Object) segment.score()));
      }
    }
  }
}
