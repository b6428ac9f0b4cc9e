package mien.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mien.annotate.AnnotateReport;
import mien.output.Provenance;
import mien.output.parquet.ParquetTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingRowTest {
  @TempDir Path folder;

  @Test
  void thePageNamesEveryColumn() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "CLUSTER.md"));
    assertThat(RecordingRow.COLUMNS).allMatch(column -> page.contains("`" + column.name() + "`"));
  }

  @Test
  void oneThatFailedHasARowToo() throws IOException {
    Path file = folder.resolve("row.parquet");
    RecordingRow.write(AnnotateReport.failed("a.mp4", "It is damaged."), null, file);
    assertThat(ParquetTable.rows(file)).isEqualTo(1);
    assertThat(RecordingRow.read(file)).isEqualTo(new RecordingRow.Origin("a.mp4", null));
  }

  @Test
  void tellsWhoseRowsTheyAre() throws IOException {
    Path file = folder.resolve("row.parquet");
    Provenance made =
        new Provenance(
            1,
            "mien",
            new Provenance.Part("m.onnx", "0b"),
            Map.of(),
            new Provenance.Part("1.mp4", "0a"));
    RecordingRow.write(AnnotateReport.skipped("file:/day1/1.mp4"), made, file);
    RecordingRow.Origin origin = RecordingRow.read(file);
    assertThat(origin).isEqualTo(new RecordingRow.Origin("file:/day1/1.mp4", "0a"));
    assertThat(origin.isAnother("file:/day2/1.mp4", () -> "0c")).isTrue();
    assertThat(origin.isAnother("file:/moved/1.mp4", () -> "0a")).isFalse();
    assertThat(origin.isAnother("file:/day1/1.mp4", () -> "0c")).as("made anew").isFalse();
    assertThat(new RecordingRow.Origin("file:/day1/1.mp4", null).isAnother("", () -> "0c"))
        .as("failed, and has no rows")
        .isFalse();
  }
}
