package mien.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.annotate.AnnotateReport;
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
  }
}
