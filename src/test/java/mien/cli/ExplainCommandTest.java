package mien.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import mien.classify.TinyModels;
import mien.core.GreyImage;
import mien.explain.ExplainableModels;
import mien.files.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExplainCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void comparesTheGroupsOfADataSet() throws IOException {
    StringBuilder table = new StringBuilder("image,label,group\n");
    for (int i = 0; i < 8; i++) {
      table.append(picture("face" + i + ".png", i)).append(i % 2 == 0 ? ",anger" : ",fear");
      table.append(i < 4 ? ",a\n" : ",b\n");
    }
    Files.writeString(folder.resolve("labels.csv"), table);
    Path json = folder.resolve("report.json");
    assertThat(
            run(
                "explain",
                ExplainableModels.write(folder),
                "--data",
                folder,
                "--by",
                "group",
                "--to",
                "surprise",
                "--provider",
                "cuda",
                "--out",
                folder.resolve("out"),
                "--json",
                json,
                "--html",
                folder.resolve("report.html")))
        .as(err.toString())
        .isZero();
    assertThat(folder.resolve("report.html"))
        .content()
        .contains("with half of the 95 % interval; below", "with half of the 95 % interval.")
        .doesNotContain("%%");
    assertThat(out.toString()).containsPattern("The network ran on (CPU|CUDA) \\([^)]+\\)\\.");
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.at("/method").asText()).isEqualTo("guided");
    assertThat(report.at("/rows").findValuesAsText("emotion"))
        .isEqualTo(List.of("anger", "anger", "fear", "fear"));
    assertThat(report.at("/rows/0/faces").asInt()).isEqualTo(2);
    double sum = 0;
    for (JsonNode share : report.at("/rows/0/shares")) {
      sum += share.get("mean").asDouble();
    }
    assertThat(sum).isBetween(0.999, 1.001);
    assertThat(report.at("/comparisons")).hasSize(2);
    assertThat(report.at("/comparisons/0/correlation").asDouble()).isBetween(-1.0, 1.0);
    assertThat(report.at("/modification/all/faces").asInt()).isEqualTo(8);
    assertThat(report.at("/modification/all/raised").asInt()).isEqualTo(8);
    assertThat(report.at("/split").asText()).isEqualTo("all");
    assertThat(out.toString()).contains("fear, b", "in 8 of 8 faces");
    assertThat(ImageIO.read(folder.resolve("out/maps.explained.png").toFile()).getHeight())
        .isGreaterThan(500);
    assertThat(folder.resolve("out/modified-surprise.explained.png")).isNotEmptyFile();
  }

  @Test
  void whereAllShowTheTargetAlreadyNoPageOfChangesIsDrawn() throws IOException {
    Files.writeString(
        folder.resolve("labels.csv"), "image,label\n" + picture("a.png", 1) + ",fear");
    Path out = folder.resolve("out");
    assertThat(
            run(
                "explain",
                ExplainableModels.write(folder),
                "--data",
                folder,
                "--to",
                "fear",
                "--out",
                out))
        .isZero();
    assertThat(out.resolve("maps.explained.png")).exists();
    assertThat(out.resolve("modified-fear.explained.png")).doesNotExist();
  }

  @Test
  void drawsOverEachPictureOfAFolder() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    picture("pictures/a.png", 1);
    picture("pictures/b.png", 2);
    int exit =
        run(
            "explain",
            ExplainableModels.write(folder),
            pictures,
            "--crops",
            "--plain",
            "--class",
            "sadness",
            "--out",
            folder.resolve("out"));
    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).contains("sadness");
    assertThat(ImageIO.read(folder.resolve("out/pictures-2.explained.png").toFile()).getWidth())
        .isEqualTo(64);
  }

  @Test
  void nobodysOwnPictureIsWrittenOver() throws IOException {
    Path model = ExplainableModels.write(folder);
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    Path first = folder.resolve(picture("pictures/face.png", 1));
    Path second = folder.resolve(picture("pictures/face-1.png", 2));
    Path maps = folder.resolve(picture("pictures/maps.png", 3));
    List<Path> own = List.of(first, second, maps);
    List<String> before = hashes(own);
    for (int i = 0; i < 2; i++) {
      assertThat(run("explain", model, first, second, "--crops", "--out", pictures))
          .as(err.toString())
          .isZero();
    }
    assertThat(hashes(own)).isEqualTo(before);

    Path drawn = pictures.resolve("face-1.explained.png");
    List<String> was = hashes(List.of(drawn));
    assertThat(run("explain", model, second, drawn, "--crops", "--out", pictures)).isZero();
    Path of = Files.move(drawn, pictures.resolve("maps.explained.png"), REPLACE_EXISTING);
    for (Path input : List.of(of, pictures)) {
      assertThat(run("explain", model, input, "--crops", "--out", pictures)).isEqualTo(1);
      assertThat(err.toString()).contains("maps.explained.png is one of the pictures to explain");
    }
    assertThat(hashes(List.of(of))).isEqualTo(was);
  }

  private static List<String> hashes(List<Path> files) throws IOException {
    List<String> hashes = new ArrayList<>();
    for (Path file : files) {
      hashes.add(Sha256.of(file));
    }
    return hashes;
  }

  @Test
  void saysThatAModelCannotBeExplained() throws IOException {
    Path model = TinyModels.withCard(folder.resolve("tiny.onnx"), 1, 4);
    String picture = picture("a.png", 1);
    assertThat(run("explain", model, folder.resolve(picture), "--out", folder)).isEqualTo(1);
    assertThat(err.toString()).contains("carries no backward pass");
  }

  @Test
  void whatCannotBeComparedIsRefused() throws IOException {
    Path model = ExplainableModels.write(folder);
    Path picture = folder.resolve(picture("a.png", 1));
    Files.writeString(folder.resolve("labels.csv"), "image,label,group\na.png,anger,x\n");
    assertThat(run("explain", model, picture, "--by", "group", "--out", folder)).isEqualTo(2);
    assertThat(run("explain", model, "--data", folder, "--limit", -1, "--out", folder))
        .isEqualTo(2);
    assertThat(run("explain", model, "--data", folder, "--by", "sex", "--out", folder))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("--by needs a labelled set", "--limit must be 1 or more", "no column \"sex\"");
  }

  @Test
  void whatIsMeantForASetIsRefusedWithoutOne() throws IOException {
    Path model = ExplainableModels.write(folder);
    Path picture = folder.resolve(picture("a.png", 1));
    for (List<String> option :
        List.of(List.of("--split", "NoSuch"), List.of("--limit", "1"), List.of("--detect"))) {
      List<Object> arguments = new ArrayList<>(List.of("explain", model, picture, "--crops"));
      arguments.addAll(option);
      arguments.addAll(List.of("--out", folder));
      assertThat(run(arguments.toArray())).isEqualTo(2);
      assertThat(err.toString()).contains(option.get(0) + " needs a labelled set: give --data.");
    }
  }

  @Test
  void wantsInputsOrASet() throws IOException {
    assertThat(run("explain", ExplainableModels.write(folder), "--out", folder)).isEqualTo(2);
    assertThat(err.toString()).contains("--data");
  }

  private String picture(String name, int seed) throws IOException {
    GreyImage noise = ExplainableModels.noise(64, seed);
    BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
    picture.getRaster().setDataElements(0, 0, 64, 64, noise.pixels());
    ImageIO.write(picture, "png", folder.resolve(name).toFile());
    return name;
  }

  private int run(Object... args) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
  }
}
