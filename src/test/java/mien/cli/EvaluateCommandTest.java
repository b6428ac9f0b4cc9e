package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import mien.classify.ModelFile;
import mien.classify.TinyModels;
import mien.core.Emotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path model;

  /** Pictures whose brightest pixel is where the tiny model looks for their label, but for one. */
  @BeforeEach
  void makeModelAndData() throws IOException {
    model = TinyModels.withCard(folder.resolve("tiny.onnx"), 1, 4);
    StringBuilder table = new StringBuilder("image,label,usage,group\n");
    for (Emotion emotion : Emotion.ALL) {
      for (int i = 0; i < 2; i++) {
        BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        int bright = emotion == Emotion.NEUTRAL && i == 1 ? 0 : emotion.ordinal();
        picture.getRaster().setSample(bright % 4, bright / 4, 0, 255);
        picture.getRaster().setSample(3, 3, 0, 20 * i + emotion.ordinal()); // no two alike
        String name = emotion.label() + i + ".png";
        ImageIO.write(picture, "png", folder.resolve(name).toFile());
        table.append(name).append(',').append(emotion.label());
        table.append(",PublicTest,").append(i == 0 ? "a" : "b").append('\n');
      }
    }
    Files.writeString(folder.resolve("labels.csv"), table);
  }

  @Test
  void figuresArePrintedAndWritten() throws IOException {
    Path json = folder.resolve("report.json");
    Path html = folder.resolve("report.html");
    int exit =
        run(
            "evaluate",
            model,
            "--data",
            folder,
            "--by",
            "group",
            "--tta",
            "--json",
            json,
            "--html",
            html,
            "--update-card");
    assertThat(err.toString()).doesNotContain("Exception");
    assertThat(exit).isZero();
    assertThat(out.toString()).contains("92.9 %", "macro average", "by group", "permutation test");
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.at("/accuracy/hits").asInt()).isEqualTo(13);
    assertThat(report.at("/groups/0/groups/0/accuracy/of").asInt()).isEqualTo(7);
    assertThat(html).isNotEmptyFile();
    assertThat(ModelFile.read(model).card().metrics())
        .containsEntry("PublicTest accuracy", 13 / 14.0)
        .containsEntry("PublicTest n", 14.0);
  }

  /** Paper 2's question: trained on A and on B, both of them files of one network. */
  @Test
  void twoModelsOfOneNetworkAreKeptApart() throws IOException {
    Path json = folder.resolve("report.json");
    Path html = folder.resolve("report.html");
    Path women = Files.createDirectory(folder.resolve("women"));
    Path other = Files.copy(model, women.resolve("tiny.onnx"));
    assertThat(
            run(
                "evaluate",
                model,
                other,
                "--data",
                folder,
                "--by",
                "group",
                "--json",
                json,
                "--html",
                html))
        .isZero();
    JsonNode rows = new ObjectMapper().readTree(json.toFile()).at("/cross/0/rows");
    assertThat(rows).hasSize(2);
    assertThat(rows.at("/0/model").asText()).isEqualTo(folder.getFileName() + "/tiny");
    assertThat(rows.at("/1/model").asText()).isEqualTo("women/tiny");
    assertThat(rows.at("/1/test/p").asDouble()).isPositive();
    assertThat(out.toString()).contains("women/tiny by group", "McNemar");
    assertThat(Files.readString(html)).contains("women/tiny", "McNemar", "largest difference");
    assertThat(run("evaluate", model, model, "--data", folder)).isEqualTo(1);
    assertThat(err.toString()).contains("given twice");
  }

  @Test
  void aPlanLeavesItsOwnPartForTheTest() throws IOException {
    Path json = folder.resolve("report.json");
    Object[] plan = {"evaluate", model, "--data", folder, "--split", "folds:2", "--json", json};
    assertThat(run(plan)).isZero();
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.at("/accuracy/of").asInt()).isEqualTo(7);
    assertThat(report.at("/data/split").asText()).isEqualTo("fold 1 of 2, test");
    assertThat(run("evaluate", model, "--data", folder, "--split", "folds:2", "--part", 3))
        .isEqualTo(1);
    assertThat(err.toString()).contains("no part 3");
  }

  @Test
  void aColumnThatIsNotThereIsRefused() {
    assertThat(run("evaluate", model, "--data", folder, "--by", "Group")).isEqualTo(1);
    assertThat(err.toString()).contains("no column \"Group\"", "it has group").hasLineCount(1);
  }

  @Test
  void calibratingWritesTheTemperatureThatFits() {
    assertThat(run("evaluate", model, "--data", folder, "--calibrate")).isZero();
    assertThat(ModelFile.read(model).card().temperature()).isLessThan(0.9);
  }

  @Test
  void onlyValidationDataMayCalibrate() {
    assertThat(run("evaluate", model, "--data", folder, "--calibrate", "--split", "PrivateTest"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("validation");
  }

  @Test
  void whatIsMissingIsSaidInOneSentence() {
    assertThat(run("evaluate", model, "--data", folder, "--split", "PrivateTest")).isEqualTo(1);
    assertThat(run("evaluate", "none", "--data", folder)).isEqualTo(1);
    assertThat(run("evaluate", model, "--data", folder.resolve("none"))).isEqualTo(1);
    assertThat(run("evaluate", model, "--data", folder, "--split", "best")).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(4).allMatch(line -> line.endsWith("."));
  }

  @Test
  void modelsAreListed() throws IOException {
    Path json = folder.resolve("models.json");
    assertThat(run("models", model, "--json", json)).isZero();
    assertThat(out.toString())
        .contains("tiny", "1x4x4 none", "all seven", "tiny: PublicTest accuracy 0.5");
    assertThat(new ObjectMapper().readTree(json.toFile()).at("/0/card/parameters").asInt())
        .isEqualTo(10);
  }

  @Test
  void ofWhatIsTooLargeToComeAlongTheCardIsListedInShortLines() {
    assertThat(run("models")).isZero();
    assertThat(out.toString())
        .contains("not here", "./run.sh train resnet50 --data SET --out models");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 132);
  }

  private int run(Object... arguments) {
    CommandLine line =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return line.execute(texts);
  }
}
