package mien.review;

import static mien.core.Emotion.SADNESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mien.core.InputException;
import mien.core.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = ProjectFile.beside(folder.resolve("clip.mp4"));
  }

  private static Project edited() {
    return Stream.<Edit>of(
            new Edit.Label(1, new Span(500_000, 1_000_000), SADNESS),
            new Edit.Label(1, new Span(2_000_000, 2_500_000), null),
            new Edit.Exclude(1, new Span(0, 100_000), true),
            new Edit.MarkNeutral(1, new Span(3_000_000, 4_000_000), true),
            new Edit.MergeFaces(1, 2),
            new Edit.Name(1, "Åsa \"the first\""),
            new Edit.SplitFace(1, 1_500_000))
        .reduce(
            Samples.project().madeOf("cd".repeat(32)),
            (project, edit) -> edit.apply(project),
            (a, b) -> b);
  }

  @Test
  void liesBesideTheVideo() {
    assertThat(file).isEqualTo(folder.resolve("clip.mien.jsonl"));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    ProjectFile.write(edited(), file);
    assertThat(ProjectFile.read(file)).isEqualTo(edited());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void everyLineStandsForItself() throws IOException {
    ProjectFile.write(edited(), file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).startsWith("{\"mien\":\"project\",\"version\":1,");
    assertThat(lines)
        .contains(
            "{\"face\":1,\"kind\":\"analyst\",\"track\":1,\"start_us\":500000,\"end_us\":1000000,\"label\":\"sadness\"}",
            "{\"face\":1,\"kind\":\"excluded\",\"start_us\":0,\"end_us\":100000}");
    assertThat(lines).last().isEqualTo("{\"end\":2}");
  }

  @Test
  void refusesALaterVersion() throws IOException {
    Files.writeString(file, "{\"mien\":\"project\",\"version\":2}\n");
    assertRefused("was written by a later version of Mien (format 2, this one reads up to 1)");
  }

  @Test
  void refusesWhatIsNoProject() throws IOException {
    Files.writeString(file, "frame,face_id\n1,1\n");
    assertRefused("is not a project of Mien");
    Files.writeString(file, "");
    assertRefused("is not a project of Mien");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertRefused("cannot be read");
  }

  @Test
  void namesEveryDamagedLine() throws IOException {
    ProjectFile.write(edited(), file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(2, lines.get(2).substring(5));
    lines.set(4, lines.get(4).replace("\"start_us\":", "\"begin\":"));
    Files.write(file, lines);
    assertRefused("Lines 3, 5 of");
  }

  @Test
  void noticesThatTheEndIsMissing() throws IOException {
    ProjectFile.write(edited(), file);
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
    assertRefused("is cut off");
  }

  @Test
  void refusesSegmentsThatOverlap() throws IOException {
    ProjectFile.write(Samples.project(), file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(2, lines.get(2));
    Files.write(file, lines);
    assertRefused("segments of face 1 overlap");
  }

  /** As pandas' read_json and to_json(orient="records", lines=True) leave a file. */
  @Test
  void readsWhatPandasWroteAnew() throws IOException {
    ProjectFile.write(edited(), file);
    ObjectMapper json = new ObjectMapper();
    List<ObjectNode> lines = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (String line : Files.readAllLines(file)) {
      ObjectNode object = (ObjectNode) json.readTree(line);
      object.fieldNames().forEachRemaining(columns::add);
      lines.add(object);
    }
    StringBuilder anew = new StringBuilder("\ufeff");
    for (ObjectNode line : lines) {
      for (String column : columns) {
        JsonNode value = line.path(column);
        if (value.isMissingNode()) {
          line.putNull(column);
        } else if (value.isIntegralNumber()) {
          line.put(column, value.asDouble());
        }
      }
      anew.append(line).append("\r\n");
    }
    Files.writeString(file, anew);
    assertThat(ProjectFile.read(file)).isEqualTo(edited());
  }

  /** As jsonlite's stream_in and stream_out leave one: 1e+05, {} and NaN for what is missing. */
  @Test
  void readsWhatRWroteAnewInAnotherOrder() throws IOException {
    ProjectFile.write(edited(), file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.replaceAll(
        line ->
            line.replace(":100000,", ":1e+05,")
                .replace(":100000}", ":1e+05}")
                .replaceFirst("\\{", "{\"start_us\":NaN,")
                .replaceFirst("\\{", "{\"media\":{},"));
    lines.set(0, lines.get(0).replaceFirst("\"media\":\\{},", ""));
    Collections.reverse(lines);
    Files.write(file, lines);
    assertThat(String.join("", lines)).contains("1e+05");
    assertThat(ProjectFile.read(file)).isEqualTo(edited());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"face\":1,\"kind\":\"analyst\" | \"face\":1099511627776,\"kind\":\"analyst\" | \"face\""
            + " is 1099511627776",
        "\"track\":1 | \"track\":0 | \"track\" is 0",
        "\"kind\":\"machine\" | \"kind\":\"mashine\" | there is no kind \"mashine\"",
        "\"label\":\"happiness\" | \"label\":\"happy\" | there is no label \"happy\"",
        "\"label\":\"happiness\" | \"label\":null | \"label\" is missing",
        "\"score\":0.5 | \"score\":\"much\" | \"score\" is no number",
        "\"score\":0.5 | \"score\":1e400 | \"score\" is no number",
        "\"end_us\":2000000 | \"end_us\":2000000.5 | \"end_us\" is no whole number",
        "\"end_us\":2000000 | \"end_us\":1e19 | \"end_us\" is no whole number",
        "\"end_us\":2000000 | \"end_us\":-1 | a stretch cannot last",
        "\"version\":1 | \"version\":null | \"version\" is missing",
        "\"media\": | \"video\": | \"media\" is missing",
        "\"duration_us\" | \"duration\" | \"duration_us\" is missing",
        "\"frames\":250 | \"frames\":null | \"frames\" is missing",
        "\"sha256\" | \"sha\" | \"sha256\" is missing",
        "\"rows\":\"clip.rows.jsonl\" | \"rows\":\"../planted/evil.jsonl\" | must name a file"
            + " ….jsonl beside",
        "\"rows\":\"clip.rows.jsonl\" | \"rows\":\"/etc/evil.jsonl\" | must name a file ….jsonl"
            + " beside",
        "\"rows\":\"clip.rows.jsonl\" | \"rows\":\"sub/evil.jsonl\" | must name a file ….jsonl"
            + " beside",
        "\"rows\":\"clip.rows.jsonl\" | \"rows\":\"passwd\" | must name a file ….jsonl beside",
        "\"rows\":\"clip.rows.jsonl\" | \"rows\":\"a\\u0000.jsonl\" | must name a file ….jsonl"
            + " beside",
        "\"rows\":\"clip | \"rows_sha256\":7,\"rows\":\"clip | \"rows_sha256\" is no text",
        "{\"end\":2} | {\"end\":3} | holds 2 faces but its line {\"end\":3}",
        "{\"end\":2} | 7 | it is no JSON object"
      })
  void saysWhatIsWrong(String right, String wrong, String reason) throws IOException {
    ProjectFile.write(Samples.project(), file);
    String text = Files.readString(file);
    assertThat(text).contains(right);
    Files.writeString(file, text.replace(right, wrong));
    assertRefused(reason);
  }

  private void assertRefused(String words) {
    assertThatThrownBy(() -> ProjectFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(words)
        .message()
        .hasLineCount(1)
        .doesNotContain("Exception");
  }
}
