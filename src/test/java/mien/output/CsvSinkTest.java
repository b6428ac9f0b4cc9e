package mien.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mien.core.Emotion;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.Pose;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSinkTest {
  @TempDir Path folder;

  private List<CSVRecord> written(Columns columns) throws IOException {
    Path file = folder.resolve("rows.csv");
    try (CsvSink sink = new CsvSink(file, columns)) {
      sink.accept(
          Results.frame(
              0, 0, Results.face(1, Emotion.HAPPINESS), Results.face(2, Emotion.FEAR, true)));
      sink.accept(Results.frame(1, 40));
      sink.accept(Results.frame(2, 80, new Face(2, new FaceBox(1, 2, 3, 4), 0.5, null, null)));
    }
    try (CSVParser parser =
        CSVParser.parse(
            Files.newBufferedReader(file),
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      assertThat(parser.getHeaderNames()).isEqualTo(CsvSink.header(columns));
      return parser.getRecords();
    }
  }

  /** A window plays a file over and over; its rows tell where a frame lies in the file. */
  @Test
  void aRepeatedFrameHasTheTimeThatItHasInItsFile() throws IOException {
    Path file = folder.resolve("looped.csv");
    try (CsvSink sink = new CsvSink(file, Columns.MINIMAL)) {
      Frame looped = Results.frame(12, 480).frame().at(372, 19_480_000);
      sink.accept(new FrameResult(looped, List.of()));
    }
    assertThat(Files.readAllLines(file)).last().asString().startsWith("13,0,0.480000,");
  }

  @Test
  void headIsThatOfOpenFace() {
    assertThat(CsvSink.header(Columns.FULL))
        .startsWith("frame", "face_id", "timestamp", "confidence", "success", "pts_us", "face_x")
        .contains("p_anger", "p_neutral", "s_anger", "s_neutral")
        .endsWith("label", "uncertain")
        .contains("face_h", "roll", "yaw", "pitch")
        .hasSize(29);
  }

  @Test
  void everyFaceHasARowAndAFrameWithoutOneToo() throws IOException {
    List<CSVRecord> rows = written(Columns.FULL);
    assertThat(rows).extracting(row -> row.get("frame")).containsExactly("1", "1", "2", "3");
    assertThat(rows).extracting(row -> row.get("face_id")).containsExactly("1", "2", "0", "2");
    assertThat(rows).extracting(row -> row.get("success")).containsExactly("1", "1", "0", "1");
    CSVRecord first = rows.get(0);
    assertThat(first.toMap())
        .containsEntry("timestamp", "0.000000")
        .containsEntry("confidence", "0.900")
        .containsEntry("face_w", "3.3")
        .containsEntry("p_happiness", "0.700000")
        .containsEntry("s_anger", "0.050000")
        .containsEntry("label", "happiness")
        .containsEntry("uncertain", "0");
    assertThat(rows.get(1).get("uncertain")).isEqualTo("1");
    assertThat(rows.get(2).get("pts_us")).isEqualTo("40000");
    assertThat(rows.get(2).get("label")).isEmpty();
    assertThat(rows.get(3).get("p_anger")).isEmpty();
    assertThat(rows.get(3).get("face_x")).isEqualTo("1.0");
  }

  @Test
  void minimalLeavesOutBoxAndProbabilities() throws IOException {
    assertThat(written(Columns.MINIMAL).get(1).values())
        .containsExactly("1", "2", "0.000000", "0.900", "1", "fear", "1");
  }

  @Test
  void thePoseIsInWholeDegreesOrMissing() throws IOException {
    Path file = folder.resolve("pose.csv");
    FaceBox box = new FaceBox(1, 2, 3, 3);
    try (CsvSink sink = new CsvSink(file, Columns.FULL)) {
      sink.accept(Results.frame(0, 0, new Face(1, box, 1, new Pose(-3.4, 12.6, 0), null)));
      sink.accept(Results.frame(1, 40, new Face(1, box, 1, null, null)));
    }

    assertThat(Files.readAllLines(file).get(1)).contains(",3.0,-3,13,0,");
    assertThat(Files.readAllLines(file).get(2)).contains(",3.0,,,,");
  }
}
