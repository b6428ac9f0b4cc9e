package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import mien.classify.TinyModelFile;
import mien.output.video.FfmpegTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it reports is there and agrees with itself; how fast anything is stands in no test. */
class BenchCommandTest {
  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  private int bench(Object... words) {
    String[] all = new String[words.length + 1];
    all[0] = "bench";
    for (int i = 0; i < words.length; i++) {
      all[i + 1] = words[i].toString();
    }
    return Main.commandLine()
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(all);
  }

  @Test
  void reportsDecodingAnalysisAndDelay() throws Exception {
    Path video = folder.resolve("clip.mp4");
    FfmpegTools.ffmpeg(
        "-f", "lavfi", "-i", "testsrc2=size=64x64:rate=10:duration=1", "-c:v", "mpeg4", video);
    Path json = folder.resolve("bench.json");
    Path model = TinyModelFile.write(folder);

    int code =
        bench(video, "--model", model, "--rounds", 1, "--frames", 1, "--live", 0.5, "--json", json);

    assertThat(code).as("%s", said).isZero();
    assertThat(said.toString())
        .contains("decoding alone", "whole analysis", "network on", "p50 ms", "CPU ms");
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.at("/ratio").asDouble())
        .isEqualTo(
            report.at("/analysedPerSecond").asDouble() / report.at("/decodedPerSecond").asDouble());
    assertThat(report.at("/stages").findValuesAsText("name")).contains("capture", "count");
    assertThat(report.at("/analysedCpuMillis").asDouble()).isPositive();
    assertThat(report.at("/stages/0/cpuMillis").asDouble()).isPositive();
    assertThat(report.at("/live/frames").asInt()).isPositive();
  }

  @Test
  void refusesFewerThanOneRound() {
    assertThat(bench("clip.mp4", "--rounds", 0)).isEqualTo(2);
    assertThat(said.toString()).contains("--rounds");
  }
}
