package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mien.classify.TinyModelFile;
import mien.ui.Screen;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Plays the sample clip as a user would. */
@Timeout(120)
class LiveCommandIT {
  private static final String CLIP = Path.of("assets", "sample.mp4").toString();

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();
  private final StringWriter complained = new StringWriter();

  private int live(Object... arguments) throws Exception {
    Path model = TinyModelFile.write(folder);
    String[] all =
        Stream.concat(Stream.of("live", "--model", model), Stream.of(arguments))
            .map(Object::toString)
            .toArray(String[]::new);
    return Main.commandLine()
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(complained))
        .execute(all);
  }

  @Test
  void writesRowsWithoutAWindowAndReports() throws Exception {
    Path rows = folder.resolve("rows.csv");
    Path json = folder.resolve("report.json");

    int code = live(CLIP, "--no-window", "--seconds", 3, "--rows", rows, "--json", json);

    assertThat(code).isZero();
    List<String> lines = Files.readAllLines(rows);
    assertThat(lines.get(0)).startsWith("frame,face_id,timestamp,confidence,success");
    assertThat(lines).hasSizeGreaterThan(5);
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.get("framesWithFace").asInt()).isPositive();
    assertThat(said.toString()).contains("grab to result").contains("dropped:");
  }

  @Test
  void showsTheClipInAWindow() throws Exception {
    Assumptions.assumeTrue(Screen.isThere(), "there is no display");
    Path json = folder.resolve("report.json");

    int code = live(CLIP, "--seconds", 4, "--json", json);

    assertThat(code).isZero();
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.get("latency").asText()).isEqualTo("grab to paint");
    assertThat(report.get("p50Millis").asDouble()).isPositive();
  }

  @Test
  void saysWhatIsWrongWithASourceInOneSentence() throws Exception {
    int code = live(folder.resolve("nothing.mp4"), "--no-window");

    assertThat(code).isEqualTo(1);
    assertThat(complained.toString().strip()).contains("nothing.mp4").doesNotContain("\n");
  }

  /** Without a window nobody is there to plug it in, whatever is recorded. */
  @Test
  void aCameraThatIsNotThereIsNotWaitedForWithoutAWindow() throws Exception {
    Path rows = folder.resolve("rows.csv");

    int code = live("camera:/dev/video987", "--no-window", "--rows", rows, "--video");

    assertThat(code).isEqualTo(1);
    assertThat(complained.toString()).contains("/dev/video987");
  }

  @Test
  void wrongUsageIsNotMistakenForWrongInput() throws Exception {
    assertThat(live(CLIP, "--size", "large", "--no-window")).isEqualTo(2);
    assertThat(live(CLIP, "--size", "99999x480", "--no-window")).isEqualTo(2);
    assertThat(live(CLIP, "--fps", "0", "--no-window")).isEqualTo(2);
    assertThat(complained.toString()).contains("too large").contains("--fps must be 1 to 1000.");
  }
}
