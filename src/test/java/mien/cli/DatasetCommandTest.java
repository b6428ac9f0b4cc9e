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
import java.util.Random;
import javax.imageio.ImageIO;
import mien.SharedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DatasetCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path set;
  private Path json;

  @BeforeEach
  void newSet() throws IOException {
    set = folder.resolve("set");
    json = folder.resolve("report.json");
    picture("train/happy/a.png", 1);
    picture("train/sad/b.png", 2);
    picture("test/happy/c.png", 1);
  }

  @Test
  void statsCountsAndWritesTheSameAsJson() throws IOException {
    assertThat(run("stats", set.toString(), "--json", json.toString())).isZero();
    assertThat(out.toString())
        .contains("set: 2 pictures, recognised as class folders in test, training")
        .contains("skipped 1: in training, but identical to a picture of a later split")
        .contains("(train/happy/a.png)");
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.at("/counts/split/training/sadness").asInt()).isEqualTo(1);
    assertThat(report.at("/pixels/mean").asDouble()).isBetween(0.3, 0.7);
  }

  @Test
  void duplicatesNamesWhatStandsInTwoSplits() throws IOException {
    assertThat(run("duplicates", set.toString(), "--json", json.toString())).isZero();
    assertThat(out.toString())
        .contains("identical: 2 pictures in 1 groups, 1 of which reach over splits")
        .contains("test/happy/c.png (test) = train/happy/a.png (training)")
        .contains("near-identical pairs: 0");
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.at("/identical/0/1/split").asText()).isEqualTo("training");
  }

  @Test
  void fromVideosMakesFacesOfARealClip() throws IOException {
    Path clip = SharedFiles.clip("1001_DFA_HAP_XX.flv");
    Path videos = Files.createDirectories(folder.resolve("videos"));
    Files.copy(clip, videos.resolve("1001_DFA_HAP_XX.flv"));
    Path made = folder.resolve("made");
    assertThat(run("from-videos", videos.toString(), "--out", made.toString(), "--every", "0.5"))
        .isZero();
    assertThat(out.toString()).contains("4 pictures of 1 videos");
    assertThat(run("stats", made.toString())).isZero();
    assertThat(out.toString()).contains("made: 4 pictures");
  }

  @Test
  void cropCutsTheFacesOutOfPortraits() {
    Path portraits = SharedFiles.data("london-faces.zip");
    Path made = folder.resolve("made");
    assertThat(run("crop", portraits.toString(), "--out", made.toString(), "--size", "64"))
        .isZero();
    assertThat(out.toString()).contains("204 faces in");
    assertThat(run("stats", made.toString())).isZero();
    assertThat(out.toString()).contains("made: 204 pictures", "gender");
  }

  @Test
  void whatIsNoSetEndsWithOneSentence() {
    assertThat(run("stats", folder.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("There is no data set at").hasLineCount(1);
    assertThat(run("from-videos", set.toString())).isEqualTo(2);
  }

  private int run(String... args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    String[] all = new String[args.length + 1];
    all[0] = "dataset";
    System.arraycopy(args, 0, all, 1, args.length);
    return command.execute(all);
  }

  private void picture(String name, long seed) throws IOException {
    byte[] pixels = new byte[20 * 20];
    new Random(seed).nextBytes(pixels);
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, 20, 20, pixels);
    Path file = set.resolve(name);
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }
}
