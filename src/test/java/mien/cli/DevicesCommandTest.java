package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import mien.capture.Cameras;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesCommandTest {

  @Test
  void printsALineForEachCameraOrSaysThatThereIsNone(@TempDir Path folder) throws Exception {
    StringWriter out = new StringWriter();
    Path json = folder.resolve("devices.json");

    int exit =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .execute("devices", "--json", json.toString());

    int cameras = Cameras.list().size();
    assertThat(exit).isZero();
    assertThat(out.toString().lines()).hasSize(Math.max(1, cameras));
    assertThat(out.toString()).containsIgnoringCase("camera");
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.get("cameras")).hasSize(cameras);
  }
}
