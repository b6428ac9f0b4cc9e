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
import mien.render.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir Path folder;

  @Test
  void theFiguresAreWrittenAsJson() throws IOException {
    JsonNode json = ReportFiles.json(report());
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
    new ObjectMapper().writeValue(file.toFile(), ReportFiles.json(report()));
    EvaluationReport read = ReportFiles.readJson(file);
    assertThat(read)
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .isEqualTo(report().inShort());
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> ReportFiles.readJson(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("report.json");
  }

  @Test
  void theJsonHoldsFiguresAndNoCurves() {
    JsonNode json = ReportFiles.json(report());
    assertThat(json.at("/calibration/card/error").asDouble()).isPositive();
    assertThat(json.at("/calibration/card/bins").size()).isZero();
    assertThat(json.at("/coverage/points").size()).isEqualTo(1); // of all that is wanted
    assertThat(json.at("/coverage/points/0/coverage").asDouble()).isEqualTo(0.75);
  }

  @Test
  void theCurvesAreATable() throws IOException {
    Path file = folder.resolve("curves.csv");
    ReportFiles.writeCurves(report(), file);
    assertThat(Files.readAllLines(file))
        .startsWith("curve,confidence,accuracy,coverage,faces")
        .contains("coverage,0.8,1.0,0.5,")
        .anyMatch(line -> line.matches("\"calibration, as on the card\",0\\.8\\d*,1\\.0,,4"));
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
    int missing = page.split("Java cannot draw text", -1).length - 1;
    assertThat(count + missing).isEqualTo(3);
    assertThat(missing).isEqualTo(Fonts.areThere() ? 0 : 3);
  }

  @Test
  void thePageHoldsEveryFigureInItsPlace() throws IOException {
    Path file = folder.resolve("report.html");
    ReportFiles.writeHtml(report(), file);
    assertThat(words(Files.readString(file)))
        .contains("tiny &amp; &lt;b&gt; on set, test tiny, 10 parameters · face crops · 2026-01-02")
        .contains("75.0 % of 8 faces judged right 95 % interval 40.9–92.9 %")
        .contains("1.00 ms a face CPU (as chosen)")
        .contains("Accuracy right of accuracy 95 % interval plain 6 8 75.0 % 40.9–92.9 %")
        .contains("mean of picture and mirror image 7 8 87.5 %")
        .contains("1 pictures of emotions that the model does not know, 2 portraits")
        .contains("Worse pictures right of accuracy 95 % interval darkness 5 8 62.5 %")
        .contains("By emotion precision recall F1 faces anger 0.67 1.00 0.80 4")
        .contains("fear 1.00 0.50 0.67 4")
        .contains("macro average 0.83 0.75 0.73 8 weighted average 0.83 0.75 0.73 8")
        .contains("Counts anger disgust fear happiness sadness surprise neutral anger 4 0 0 0")
        .contains("fear 2 0 2 0")
        .contains("temperature error log loss uncalibrated 1.00")
        .contains("as on the card 1.50", "best fit here")
        .contains("wanted accuracy faces named uncertain below 80.0 % 75.0 % 0.60")
        .contains("By group people faces missed accuracy 95 % interval a 4 4 0 100.0 %")
        .contains("right of anger fear a 100.0 % – b – 50.0 %")
        .contains("Largest difference: 50.0 points.", "permutation test")
        .contains(
            "Models × group model a b largest difference p tiny &amp; &lt;b&gt; 100.0 % (51.0–100.0"
                + " %) 50.0 %")
        .contains("How this was measured Data: set (SHA-256 ab), split test.")
        .contains("PublicTest accuracy 0.5000");
  }

  /** The page without its tags. */
  private static String words(String page) {
    return page.replaceAll("(?s)<style.*?</style>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("none")).resolve("report.html");
    assertThatThrownBy(() -> ReportFiles.writeHtml(report(), file))
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
