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
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import mien.classify.TinyModels;
import mien.core.Emotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CrossValidateCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path set;

  /** Ten pictures of each emotion; the tiny models take one of the neutral ones for anger. */
  @BeforeEach
  void makeData() throws IOException {
    set = Files.createDirectory(folder.resolve("set"));
    StringBuilder table = new StringBuilder("image,label,culture\n");
    for (Emotion emotion : Emotion.ALL) {
      Path of = Files.createDirectory(set.resolve(emotion.label()));
      for (int i = 0; i < 10; i++) {
        BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        int bright = emotion == Emotion.NEUTRAL && i == 0 ? 0 : emotion.ordinal();
        picture.getRaster().setSample(bright % 4, bright / 4, 0, 255);
        picture.getRaster().setSample(3, 3, 0, 10 * i + emotion.ordinal()); // no two alike
        ImageIO.write(picture, "png", of.resolve(i + ".png").toFile());
        table.append("%s/%d.png,%s,%s%n".formatted(emotion.label(), i, emotion.label(), i % 2));
      }
    }
    Files.writeString(set.resolve("labels.csv"), table);
  }

  @Test
  void eachFoldIsMeasuredOnItsOwnPart() throws IOException {
    Path json = folder.resolve("folds.json");
    String[] models =
        Stream.of("a", "b", "c", "d", "e").map(name -> model(name, 7)).toArray(String[]::new);
    assertThat(run("folds:5", json, models)).as(err.toString()).isZero();
    // Every picture is tested once: 69 of 70 in all, 13 of 14 in one fold.
    assertThat(out.toString()).contains("accuracy 98.6 ± 3.2 % over 5 runs");
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.at("/confusion/counts/6/0").asDouble()).isEqualTo(0.2);
    assertThat(report.at("/confusion/labels/6").asText()).isEqualTo("neutral");
    assertThat(report.at("/f1/anger/runs").asInt()).isEqualTo(5);
  }

  @Test
  void seedsOfOneSplitAreRepeatedRuns() {
    assertThat(run("ratio:50:50", folder.resolve("r.json"), model("a", 1), model("b", 2)))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("over 2 runs", "35.0");
  }

  @Test
  void moreModelsThanPartsAreRefused() {
    Path json = folder.resolve("r.json");
    assertThat(run("folds:2", json, model("a", 1), model("b", 1), model("c", 1))).isEqualTo(1);
    assertThat(err.toString()).contains("no part 3").hasLineCount(1);
  }

  @Test
  void aModelOfUnknownSeedIsRefused() {
    Path model = TinyModels.withCard(folder.resolve("tiny.onnx"), 1, 4);
    assertThat(run("folds:2", folder.resolve("r.json"), model.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("which seed");
  }

  @Test
  void itTrainsEachPartGoesOnAndWritesFigures() throws IOException {
    String[] train = {
      "--train",
      "iliev-20",
      "--epochs",
      "1",
      "--batch",
      "8",
      "--limit",
      "4",
      "--run",
      folder.resolve("runs").toString(),
      "--figures",
      folder.resolve("paper").toString(),
      "--by",
      "culture"
    };
    Path json = folder.resolve("r.json");
    assertThat(run("folds:2", json, train)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("over 2 runs", "judged wrongly, by emotion and culture");
    assertThat(folder.resolve("runs/2/iliev-20.onnx")).exists();
    assertThat(folder.resolve("paper/confusion.svg")).exists();
    assertThat(folder.resolve("paper/errors-by-culture.png")).exists();
    assertThat(new ObjectMapper().readTree(json.toFile()).at("/errors/0/rates/total/0").isDouble())
        .isTrue();

    assertThat(run("folds:2", json, train)).isEqualTo(1);
    assertThat(err.toString()).contains("go on with --resume");
    assertThat(run("folds:2", json, "--limit", "4", trained(1), trained(2))).isZero();
    assertThat(run("folds:2", json, "--limit", "4", trained(2), trained(1)))
        .as("each on what it has learned from")
        .isEqualTo(1);
    assertThat(run("folds:2", json, trained(1), trained(2))).as("of all pictures").isEqualTo(1);
    assertThat(err.toString().lines().filter(line -> line.contains("in the order of the parts")))
        .hasSize(2);
    String[] resumed =
        Stream.concat(Stream.of("--resume"), Stream.of(train)).toArray(String[]::new);
    assertThat(run("folds:2", json, resumed)).isZero();
  }

  @Test
  void aColumnThatIsNotThereIsRefusedBeforeTheTraining() {
    assertThat(run("folds:2", folder.resolve("r.json"), "--train", "iliev-20", "--by", "sex"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("no column \"sex\"", "it has culture").hasLineCount(1);
  }

  @Test
  void repeatsThatWouldDoNothingAreRefusedBeforeTheTraining() {
    Path json = folder.resolve("r.json");
    assertThat(run("ratio:50:50", json, "--train", "iliev-20", "--repeats", "0")).isEqualTo(2);
    assertThat(run("ratio:50:50", json, model("a", 1), "--repeats", "2")).isEqualTo(2);
    assertThat(err.toString().lines().filter(line -> line.contains("--repeats must be 1 or more")))
        .hasSize(2);
    Path runs = folder.resolve("runs");
    assertThat(
            run("folds:5", json, "--train", "iliev-20", "--repeats", "3", "--run", runs.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("folds:5 has 5 parts, each trained once");
    assertThat(runs).doesNotExist();
    assertThat(json).doesNotExist();
  }

  @Test
  void modelsOrANetworkAreNeeded() {
    assertThat(run("folds:2", folder.resolve("r.json"))).isEqualTo(2);
    assertThat(err.toString()).contains("Give either MODELs or --train.").hasLineCount(1);
  }

  private String trained(int part) {
    return folder.resolve("runs/%d/iliev-20.onnx".formatted(part)).toString();
  }

  private String model(String name, long seed) {
    return TinyModels.trained(folder.resolve(name + ".onnx"), 4, seed).toString();
  }

  private int run(String plan, Path json, String... models) {
    CommandLine line =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(
        Stream.concat(
                Stream.of(
                    "cross-validate",
                    "--data",
                    set.toString(),
                    "--split",
                    plan,
                    "--json",
                    json.toString()),
                Stream.of(models))
            .toArray(String[]::new));
  }
}
