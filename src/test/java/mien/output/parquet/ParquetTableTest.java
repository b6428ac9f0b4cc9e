package mien.output.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mien.output.parquet.Column.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("number", Kind.LONG),
          Column.optional("id", Kind.INTEGER),
          Column.optional("share", Kind.DOUBLE),
          Column.optional("sure", Kind.BOOLEAN),
          Column.optional("word", Kind.TEXT));

  @TempDir Path folder;

  @Test
  void keepsEveryKindOfValueAndWhatARowLacks() throws IOException {
    Path file = folder.resolve("a.parquet");
    try (ParquetTable table = new ParquetTable(file, COLUMNS, () -> Map.of("key", "välue"))) {
      table.write(List.of(1L << 40, -7, 0.1, true, "größer"));
      table.write(Arrays.asList(2L, null, null, null, null));
    }

    assertThat(ParquetRows.in(file))
        .containsExactly(
            Map.of(
                "number",
                "1099511627776",
                "id",
                "-7",
                "share",
                "0.1",
                "sure",
                "true",
                "word",
                "größer"),
            Map.of("number", "2"));
    assertThat(ParquetRows.about(file)).containsEntry("key", "välue");
    assertThat(ParquetRows.columns(file))
        .containsExactly(
            "required int64 number",
            "optional int32 id",
            "optional double share",
            "optional boolean sure",
            "optional binary word (STRING)");
    assertThat(ParquetTable.rows(file)).isEqualTo(2);
  }

  /** More than fits into one group of rows; a file that stood there is written over. */
  @Test
  void keepsManyRows() throws IOException {
    Path file = Files.writeString(folder.resolve("a.parquet"), "old");
    List<Column> columns = List.of(Column.of("x", Kind.DOUBLE), Column.of("y", Kind.DOUBLE));
    int many = 1_500_000; // 24 MB
    try (ParquetTable table = new ParquetTable(file, columns, Map::of)) {
      for (int i = 0; i < many; i++) {
        table.write(List.of(i / 3.0, i / 7.0));
      }
    }
    assertThat(ParquetTable.rows(file)).isEqualTo(many);
    List<Map<String, String>> rows = ParquetRows.in(file);
    assertThat(rows.get(many - 1))
        .isEqualTo(Map.of("x", "499999.6666666667", "y", "214285.57142857142"));
  }

  @Test
  void aTornFileHasNoRows() throws IOException {
    Path file = folder.resolve("a.parquet");
    try (ParquetTable table = new ParquetTable(file, COLUMNS, Map::of)) {
      table.write(Arrays.asList(2L, null, null, null, null));
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 5));
    assertThatThrownBy(() -> ParquetTable.rows(file)).isInstanceOf(IOException.class);
  }
}
