package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfTestCommandTest {
  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  private int selfTest(Object... words) {
    String[] all = new String[words.length + 1];
    all[0] = "self-test";
    for (int i = 0; i < words.length; i++) {
      all[i + 1] = words[i].toString();
    }
    return Main.commandLine()
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(all);
  }

  @Test
  void findsAFaceInTheSampleClipAndWritesWhatItFound() throws Exception {
    Path json = folder.resolve("findings.json");

    assertThat(selfTest("--json", json)).isZero();

    JsonNode findings = new ObjectMapper().readTree(json.toFile()).get("findings");
    assertThat(findings.findValuesAsText("part"))
        .containsExactly(
            "Java", "models", "network", "analysis", "charts of reports", "camera", "display");
    assertThat(findings.findValuesAsText("state").subList(0, 4)).containsOnly("works");
    assertThat(said.toString()).contains("of the sample clip");
  }

  @Test
  void whatItCannotDoWithoutFailsIt() throws Exception {
    Path model = Files.writeString(folder.resolve("broken.onnx"), "no model");

    assertThat(selfTest("--model", model)).isEqualTo(1);
    assertThat(said.toString()).contains("fails").contains("broken.onnx");
  }
}
