package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir Path folder;

  @Test
  void theFiguresAreWrittenAsJson() throws IOException {
    Path file = folder.resolve("report.json");
    ReportFiles.writeJson(report(), file);
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.at("/accuracy/rate").asDouble()).isEqualTo(0.75);
    assertThat(json.at("/accuracy/low").asDouble()).isBetween(0.2, 0.6);
    assertThat(json.at("/confusion/labels/0").asText()).isEqualTo("anger");
    assertThat(json.at("/confusion/counts/2/0").asDouble()).isEqualTo(2);
    assertThat(json.at("/groups/0/groups/1/recall/fear/of").asInt()).isEqualTo(4);
    assertThat(json.at("/augmented/flip/hits").asInt()).isEqualTo(7);
    assertThat(json.at("/cross/0/rows/1/model").asText()).isEqualTo("b");
  }

  @Test
  void aReportIsReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("report.json");
    ReportFiles.writeJson(report(), file);
    EvaluationReport read = ReportFiles.readJson(file);
    assertThat(read).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(report());
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> ReportFiles.readJson(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("report.json");
  }

  @Test
  void thePageNeedsNothingButItselfAndEscapesTexts() throws IOException {
    Path file = folder.resolve("report.html");
    ReportFiles.writeHtml(report(), file);
    String page = Files.readString(file);
    assertThat(page.replaceAll("base64,[^\"]+", ""))
        .contains("75.0 %", "tiny &amp; &lt;b&gt;", "macro average", "By group", "Models × group")
        .doesNotContain("http", "<b>>", "NaN", "%s", "%%");
    Matcher pictures = Pattern.compile("base64,([^\"]+)").matcher(page);
    int count = 0;
    while (pictures.find()) {
      byte[] png = Base64.getDecoder().decode(pictures.group(1));
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(400);
      count++;
    }
    assertThat(count).isEqualTo(3);
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path file = folder.resolve("none/report.json");
    assertThatThrownBy(() -> ReportFiles.writeJson(report(), file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none");
  }

  private static EvaluationReport report() {
    List<Prediction> judged =
        Faces.all(
            Faces.times(4, Faces.said(ANGER, ANGER, 0.8, "group", "a")),
            Faces.times(2, Faces.said(FEAR, FEAR, 0.6, "group", "b")),
            Faces.times(2, Faces.said(FEAR, ANGER, 0.5, "group", "b")));
    Map<String, List<Prediction>> models = new LinkedHashMap<>();
    models.put("tiny & <b>", judged);
    models.put("b", judged);
    return EvaluationReport.of(
        "2026-01-02",
        new EvaluationReport.Model(
            "tiny & <b>",
            "tiny",
            10,
            1.5,
            Map.of("PublicTest accuracy", 0.5),
            "CPU (as chosen)",
            4096,
            1,
            0.5),
        new EvaluationReport.Data("set", "ab", "test", 8, 1, 2, "face crops"),
        judged,
        List.of(),
        Map.of(Views.FLIP, new Proportion(7, 8)),
        Map.of("darkness", new Proportion(5, 8)),
        List.of("group"),
        models);
  }
}
