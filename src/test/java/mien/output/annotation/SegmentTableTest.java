package mien.output.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.Segment;
import mien.output.parquet.ParquetRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTableTest {
  @TempDir Path folder;

  @Test
  void aRowASegment() throws IOException {
    Path file = folder.resolve("a.segments.parquet");
    SegmentTable.write(
        new Annotations(
            Path.of("a.mp4"),
            9_000_000,
            List.of(
                new Segment(1, 500_000, 1_500_001, Emotion.HAPPINESS, 0.823),
                new Segment(1, 1_500_001, 2_000_000, null, 0.25),
                new Segment(2, 2_000_000, 3_000_000, Emotion.FEAR, Double.NaN)),
            Map.of(2, "Ann")),
        file);

    assertThat(ParquetRows.in(file))
        .containsExactly(
            Map.of(
                "face_id",
                "1",
                "start",
                "0.5",
                "stop",
                "1.500001",
                "label",
                "happiness",
                "score",
                "0.823"),
            Map.of(
                "face_id",
                "1",
                "start",
                "1.500001",
                "stop",
                "2.0",
                "label",
                "uncertain",
                "score",
                "0.25"),
            Map.of("face_id", "2", "name", "Ann", "start", "2.0", "stop", "3.0", "label", "fear"));
  }
}
