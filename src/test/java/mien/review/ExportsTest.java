package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mien.core.Marker;
import mien.core.Span;
import mien.output.annotation.AnnotationFormat;
import mien.output.video.Privacy;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {
  @TempDir Path folder;

  @Test
  void subtitlesCarryTheCorrectedLabelAndTheName() throws IOException {
    Project project =
        Stream.<Edit>of(
                new Edit.Label(1, new Span(2_000_000, 4_000_000), ANGER),
                new Edit.Name(1, "Anna"),
                new Edit.Exclude(2, new Span(0, 10_000_000), true))
            .reduce(Samples.project(), (p, edit) -> edit.apply(p), (a, b) -> b);
    Path file = folder.resolve("clip.vtt");
    Rows rows = rows(Samples.row(0, 0, 1, ANGER));
    Exports.write(project, rows, folder.resolve("clip.mp4"), AnnotationFormat.VTT, file);
    assertThat(Files.readString(file))
        .contains("00:00:02.000 --> 00:00:04.000\n<v Anna>anger")
        .doesNotContain("happiness")
        .doesNotContain("Face 2");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(other -> other.toString().endsWith(".part"));
    }
  }

  @Test
  void whoIsMadeUnrecognisableInAVideoIsNotNamedInIt() {
    Project project = new Edit.Name(1, "Anna").apply(Samples.project());

    assertThat(Exports.title(project, Privacy.NONE, 1)).isEqualTo("Anna");
    assertThat(Exports.title(project, Privacy.allBut(Set.of(1)), 1)).isEqualTo("Anna");
    assertThat(Exports.title(project, Privacy.allBut(Set.of()), 1)).isEqualTo("1");
  }

  private Rows rows(String... lines) throws IOException {
    List<String> all = new ArrayList<>(List.of(Samples.session()));
    all.addAll(List.of(lines));
    return RowsFile.read(Files.write(folder.resolve("clip.rows.jsonl"), all));
  }

  @Test
  void whatWasMarkedWhileItWasRecordedIsExportedToo() throws IOException {
    Rows rows =
        rows(
            Samples.row(0, 0, 1, ANGER),
            Samples.row(1, 40_000, 1, ANGER).replaceFirst("}$", ",\"marker\":3}"));
    assertThat(rows.markers()).containsExactly(new Marker(3, 40_000));
    Path file = folder.resolve("clip.vtt");
    Exports.write(Samples.project(), rows, folder.resolve("clip.mp4"), AnnotationFormat.VTT, file);
    assertThat(file).content().contains("00:00:00.040 --> 00:00:01.040\n<v marker>3");
  }

  @Test
  void theTableHasBothLabelsAndTheScoresBesideTheBaseline() throws IOException {
    Path rowsFile = folder.resolve("clip.rows.jsonl");
    Files.write(
        rowsFile,
        List.of(
            Samples.session(),
            Samples.row(1, 0, 1, ANGER),
            Samples.row(2, 300_000, 1, HAPPINESS),
            Samples.row(3, 600_000, 0, null)));
    Rows rows = RowsFile.read(rowsFile);
    Project project =
        Stream.<Edit>of(
                new Edit.Label(1, new Span(300_000, 600_000), ANGER),
                new Edit.Name(1, "Anna"),
                new Edit.MarkNeutral(1, new Span(0, 300_000), true))
            .reduce(Project.of(rows, "clip.rows.jsonl"), (p, edit) -> edit.apply(p), (a, b) -> b);
    Path table = folder.resolve("clip.csv");
    Exports.writeTable(project, rows, table);

    List<CSVRecord> records = records(table);
    assertThat(records).hasSize(3);
    CSVRecord second = records.get(1);
    assertThat(second.get("label")).isEqualTo("anger");
    assertThat(second.get("machine_label")).isEqualTo("happiness");
    assertThat(second.get("machine_uncertain")).isEqualTo("0");
    assertThat(second.get("name")).isEqualTo("Anna");
    assertThat(second.get("reviewed")).isEqualTo("1");
    assertThat(second.get("p_happiness")).isEqualTo("0.700000");
    assertThat(second.get("r_happiness")).isEqualTo("0.650000");
    assertThat(second.get("r_anger")).isEqualTo("-0.650000");
    assertThat(records.get(0).get("reviewed")).isEqualTo("0");
    assertThat(records.get(2).get("success")).isEqualTo("0");
    assertThat(records.get(2).get("r_anger")).isEmpty();
  }

  /** Spreadsheets run a field that begins like a formula. */
  @ParameterizedTest
  @ValueSource(
      strings = {"=HYPERLINK(\"http://example.org\")", "@SUM(A1)", "+1+1", "-2", "\t=1", "Anna"})
  void aNameIsNoFormulaInTheTable(String name) throws IOException {
    Path rowsFile = folder.resolve("clip.rows.jsonl");
    Files.write(rowsFile, List.of(Samples.session(), Samples.row(1, 0, 1, ANGER)));
    Rows rows = RowsFile.read(rowsFile);
    Project project = new Edit.Name(1, name).apply(Project.of(rows, "clip.rows.jsonl"));
    Path table = folder.resolve("clip.csv");
    Exports.writeTable(project, rows, table);
    CSVRecord row = records(table).get(0);
    assertThat(row.get("name")).isEqualTo(name.equals("Anna") ? name : "'" + name);
  }

  private static List<CSVRecord> records(Path table) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(table)) {
      return format.parse(in).getRecords();
    }
  }
}
