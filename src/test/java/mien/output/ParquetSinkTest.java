package mien.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.FrameResult;
import mien.core.Pose;
import mien.output.parquet.ParquetRows;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetSinkTest {
  private static final FaceBox BOX = new FaceBox(1.26, 2, 3, 4);

  private static final List<FrameResult> FRAMES =
      List.of(
          Results.frame(
              0, 0, Results.face(1, Emotion.HAPPINESS), Results.face(2, Emotion.FEAR, true)),
          Results.frame(1, 41),
          Results.frame(2, 83, new Face(2, BOX, 0.5, new Pose(-3.4, 12.6, 0), null)));

  @TempDir Path folder;

  private Provenance made() {
    return Provenance.of(Path.of("pom.xml"), Map.of("a", "b"), "camera:0");
  }

  @ParameterizedTest
  @EnumSource
  void holdsWhatTheCsvHolds(Columns columns) throws IOException {
    Path csv = folder.resolve("rows.csv");
    Path parquet = folder.resolve("rows.parquet");
    try (CsvSink text = new CsvSink(csv, columns);
        ParquetSink typed = new ParquetSink(parquet, columns, this::made)) {
      for (FrameResult frame : FRAMES) {
        text.accept(frame);
        typed.accept(frame);
      }
    }

    assertThat(ParquetRows.in(parquet)).hasSize(4).isEqualTo(typed(csv));
  }

  /** The table's cells as the types print them. */
  private static List<Map<String, String>> typed(Path csv) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(csv), format)) {
      parser.forEach(
          record -> {
            Map<String, String> row = new LinkedHashMap<>(record.toMap());
            row.values().removeIf(String::isEmpty);
            row.replaceAll(ParquetSinkTest::typed);
            rows.add(row);
          });
    }
    return rows;
  }

  private static String typed(String column, String cell) {
    if (List.of("success", "uncertain").contains(column)) {
      return Boolean.toString(cell.equals("1"));
    }
    return cell.contains(".") ? Double.toString(Double.parseDouble(cell)) : cell;
  }

  @Test
  void columnsHaveTypes() throws IOException {
    Path file = folder.resolve("rows.parquet");
    try (ParquetSink sink = new ParquetSink(file, Columns.FULL, this::made)) {
      sink.accept(FRAMES.get(1));
    }
    assertThat(ParquetRows.columns(file))
        .hasSize(29)
        .contains(
            "required int64 frame",
            "required int32 face_id",
            "required double timestamp",
            "required boolean success",
            "required int64 pts_us",
            "optional double face_x",
            "optional int32 yaw",
            "optional double s_neutral",
            "optional binary label (STRING)",
            "optional boolean uncertain");
    assertThat(ParquetRows.about(file)).containsEntry(ParquetSink.SESSION, made().toJson());
  }
}
