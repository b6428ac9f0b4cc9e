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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import mien.classify.TinyModelFile;
import mien.output.video.FfmpegTools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnnotateCommandTest {
  /** Made once: a model, and the first two seconds of the sample clip with sound. */
  @TempDir static Path given;

  private static String model = "";
  private static Path clip = Path.of("");

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void make() throws IOException {
    model = TinyModelFile.write(given).toString();
    clip = given.resolve("clip.mp4");
    FfmpegTools.ffmpeg(
        "-ss",
        "4",
        "-t",
        "2",
        "-i",
        Path.of("assets", "sample.mp4"),
        "-f",
        "lavfi",
        "-i",
        "sine=duration=2",
        "-vf",
        "scale=320:240,setsar=1",
        "-c:v",
        "libopenh264",
        "-c:a",
        "aac",
        clip);
  }

  private int run(Object... arguments) {
    List<String> all =
        Stream.concat(
                Stream.of("annotate", "--out", folder.resolve("out"), "--model", model),
                Stream.of(arguments))
            .map(Object::toString)
            .toList();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    return line.execute(all.toArray(String[]::new));
  }

  private List<String> results() throws IOException {
    if (!Files.exists(folder.resolve("out"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".session.json"))
          .map(file -> folder.resolve("out").relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void writesEveryFormatAndCountsTheFrames() throws IOException {
    Path json = folder.resolve("report.json");
    assertThat(run(clip, "--format", "csv,jsonl,eaf,textgrid,vtt,srt,boris,html", "--json", json))
        .as(said.toString())
        .isZero();
    assertThat(results())
        .containsExactlyInAnyOrder(
            "clip.TextGrid",
            "clip.boris.xlsx",
            "clip.csv",
            "clip.eaf",
            "clip.html",
            "clip.jsonl",
            "clip.srt",
            "clip.vtt");
    int frames = FfmpegTools.frameTimes(clip).size();
    assertThat(Files.readAllLines(folder.resolve("out/clip.jsonl"))).hasSize(frames + 1);
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.at("/summary/decoded").asInt()).isEqualTo(frames);
    assertThat(report.at("/videos/0/status").asText()).isEqualTo("DONE");
    assertThat(said.toString()).contains(frames + " frames decoded");
  }

  /** From the detector's landmarks to the rows, by way of who is who. */
  @Test
  void rowsTellHowHeadsAreTilted() throws IOException {
    assertThat(run(clip)).as(said.toString()).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("out/clip.csv"));
    int roll = List.of(lines.get(0).split(",")).indexOf("roll");
    assertThat(lines.stream().skip(1).map(line -> line.split(",")[roll]))
        .allSatisfy(degrees -> assertThat(Integer.parseInt(degrees)).isBetween(-45, 45));
  }

  @Test
  void saysWhereTheNetworkRanAndWhatSharesAreOf() throws IOException {
    assertThat(run(clip, "--provider", "cuda", "--format", "html")).as(said.toString()).isZero();
    assertThat(said.toString())
        .containsPattern("The network ran on (CPU|CUDA) \\([^)]+\\)\\.")
        .contains(", labels of rows: ");
    assertThat(Files.readString(folder.resolve("out/clip.html")))
        .contains("Share of time in segments (the terminal and the tables count rows)");
  }

  @Test
  void theVideoHasTheInputsTimes() throws IOException {
    assertThat(run(clip, "--video", "--blur", "all")).as(said.toString()).isZero();
    Path video = folder.resolve("out/clip.annotated.mp4");
    assertThat(FfmpegTools.frameTimes(video)).isEqualTo(FfmpegTools.frameTimes(clip));
  }

  @Test
  void pixelsThatAreNotSquareChangeNeitherLabelsNorStoredBoxes() throws IOException {
    Path narrow = folder.resolve("narrow.mp4");
    FfmpegTools.ffmpeg(
        "-i",
        clip,
        "-an",
        "-vf",
        "scale=160:240,setsar=2/1",
        "-c:v",
        "libopenh264",
        "-b:v",
        "2M",
        narrow);
    assertThat(run(clip, narrow)).as(said.toString()).isZero();
    List<String[]> wide = rows("clip.csv");
    List<String[]> stored = rows("narrow.csv");
    assertThat(stored).hasSameSizeAs(wide);
    double[] off = new double[4];
    for (int i = 0; i < wide.size(); i++) {
      for (int c = 0; c < 4; c++) {
        double across = c % 2 == 0 ? 2 : 1; // x and width
        double told = across * Double.parseDouble(stored.get(i)[6 + c]);
        off[c] += Math.abs(told - Double.parseDouble(wide.get(i)[6 + c])) / wide.size();
      }
    }
    assertThat(Arrays.stream(off).max().getAsDouble()).isLessThan(4);
  }

  private List<String[]> rows(String name) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(name)).stream()
        .skip(1)
        .map(row -> row.split(","))
        .filter(row -> row[1].equals("1"))
        .toList();
  }

  @Test
  void keepsASoundThatNoContainerTakesAsRawSamples() throws IOException {
    Path disc = folder.resolve("disc.m2ts");
    FfmpegTools.ffmpeg(
        "-i", clip, "-c:v", "mpeg2video", "-c:a", "pcm_bluray", "-ar", "48000", "-ac", "2", disc);
    assertThat(run(disc, "--video")).as(said.toString()).isZero();
    assertThat(results()).contains("disc.csv").anyMatch(name -> name.startsWith("disc.annotated."));
    assertThat(said.toString()).contains("the video's sound is kept as raw samples");
  }

  @Test
  void clocksFinerThanTheEncodersAndLargePicturesAreNoObstacle() throws IOException {
    Path fine = folder.resolve("fine.mkv");
    FfmpegTools.ffmpeg(
        "-f", "lavfi", "-i", "testsrc2=s=641x361:d=1:r=1000000/33367", "-c:v", "ffv1", fine);
    Path large = folder.resolve("large.mkv");
    FfmpegTools.ffmpeg("-f", "lavfi", "-i", "color=s=5120x2880:d=0.2:r=10", "-c:v", "mjpeg", large);
    assertThat(run(fine, large, "--video")).as(said.toString()).isZero();
    assertThat(results()).contains("fine.annotated.mp4", "large.annotated.mp4");
  }

  @Test
  void aRecordingWithOneLateFrameEndsWithIt() throws IOException {
    Path late = folder.resolve("late.mkv");
    FfmpegTools.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "color=s=64x48:d=2.04:r=25",
        "-vf",
        "setpts='if(eq(N,50),100/TB,PTS)'",
        "-fps_mode",
        "vfr",
        "-c:v",
        "mpeg4",
        late);
    assertThat(run(late, "--format", "textgrid")).as(said.toString()).isZero();
    String grid = Files.readString(folder.resolve("out/late.TextGrid"));
    double end =
        Double.parseDouble(
            grid.lines().filter(l -> l.startsWith("xmax")).findFirst().orElseThrow().substring(7));
    assertThat(end).isBetween(100.0, 101.0);
  }

  @Test
  void aVideoThatFailsIsReportedAndTheOthersGoOn() throws IOException {
    Path text = Files.writeString(folder.resolve("text.mp4"), "no video");
    Path missing = folder.resolve("missing.mp4");
    assertThat(run(text, missing, clip)).isEqualTo(1);
    assertThat(said.toString()).contains("text.mp4", "missing.mp4", "1 done, 2 failed");
    assertThat(results()).containsExactly("clip.csv");
  }

  @Test
  void resumeSkipsWhatIsWhole() throws IOException {
    assertThat(run(clip, "--format", "csv,srt")).isZero();
    Files.delete(folder.resolve("out/clip.srt"));
    Files.writeString(folder.resolve("out/clip.srt.part"), "left by a kill");
    assertThat(run(clip, "--format", "csv,srt", "--resume")).isZero();
    assertThat(said.toString()).contains("1 done, 0 failed, 0 skipped");
    assertThat(results()).containsExactly("clip.csv", "clip.srt");
    assertThat(run(clip, "--format", "csv,srt", "--resume")).isZero();
    assertThat(said.toString()).contains("0 done, 0 failed, 1 skipped");
  }

  @Test
  void resumeMakesAnewWhatOtherOptionsMade() throws IOException {
    Path rows = folder.resolve("out/clip.csv");
    assertThat(run(clip, "--every", "5")).isZero();
    int few = Files.readAllLines(rows).size();
    assertThat(run(clip, "--resume")).isZero();
    assertThat(Files.readAllLines(rows)).hasSizeGreaterThan(few);
    assertThat(said.toString()).contains("1 done, 0 failed, 0 skipped");
  }

  @Test
  void resumeMakesAnewWhatIsOfAnEarlierRunWithOtherOptions() throws IOException {
    assertThat(run(clip, "--format", "csv,html", "--every", "5")).isZero();
    assertThat(run(clip, "--format", "csv")).isZero();
    assertThat(run(clip, "--format", "csv,html", "--resume")).isZero();
    assertThat(said.toString()).doesNotContain("1 skipped");
    assertThat(folder.resolve("out/clip.html")).content().doesNotContain("every");
  }

  @Test
  void whatIsNoResultOfItsOwnStays() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Path own = Files.writeString(folder.resolve("out/clip.eaf"), "an analyst's");
    assertThat(run(clip, "--format", "csv,eaf")).isEqualTo(1);
    assertThat(said.toString()).contains("clip.eaf is there already and is no result");
    assertThat(own).hasContent("an analyst's");
    assertThat(results()).containsExactly("clip.eaf");
  }

  @Test
  void aReportReplacesNoRecording() throws IOException {
    long size = Files.size(clip);
    assertThat(run(clip, "--json", clip)).isEqualTo(2);
    assertThat(said.toString())
        .contains("clip.mp4 does not end in .json: give it a name that does");
    assertThat(run(clip, "--json", folder.resolve("out/clip.session.json"))).isEqualTo(2);
    assertThat(Files.size(clip)).isEqualTo(size);
    assertThat(results()).isEmpty();
  }

  @Test
  void aStretchWithoutAPictureFails() throws IOException {
    assertThat(run(clip, "--from", "1:00:00")).isEqualTo(1);
    assertThat(said.toString())
        .containsPattern("has no picture from 3600.0 s on, it lasts [\\d.]+ s");
    assertThat(results()).isEmpty();
  }

  @Test
  void saysWhichFaceThatWasToBeShownIsNotThere() throws IOException {
    assertThat(run(clip, "--video", "--blur", "unknown", "--known", "1,77", "--to", "1")).isZero();
    assertThat(said.toString())
        .contains(
            "there is no face 77 to be left as it is", "faces are numbered anew in a stretch");
    Path copy = Files.copy(clip, folder.resolve("copy.mp4"));
    assertThat(run(clip, copy, "--video", "--blur", "unknown", "--known", "1")).isEqualTo(2);
    assertThat(said.toString()).contains("annotate the videos one by one");
  }

  @Test
  void otherPicturesAreAnotherRecordingWhoseResultsGoElsewhere() throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    for (int i = 0; i < 2; i++) {
      picture(pictures.resolve(i + ".png"), i);
    }
    assertThat(run(pictures)).as(said.toString()).isZero();
    assertThat(run(pictures, "--resume")).isZero();
    assertThat(said.toString()).contains("0 done, 0 failed, 1 skipped");

    picture(pictures.resolve("1.png"), 200);
    assertThat(run(pictures, "--resume")).isEqualTo(1);
    assertThat(said.toString())
        .contains(
            "another recording called pictures, or of this one before it was changed: move them");

    Files.delete(folder.resolve("out/pictures.csv"));
    assertThat(run(pictures, "--resume")).isZero();
    assertThat(said.toString()).contains("1 done, 0 failed, 0 skipped");
  }

  @Test
  void saysBeforeItBeginsThatPicturesGiveNoVideo() throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    picture(pictures.resolve("0.png"), 0);
    assertThat(run(clip, pictures, "--video")).isEqualTo(2);
    assertThat(said.toString())
        .contains(
            "--video does not go with a folder of pictures such as %s: leave it out."
                .formatted(pictures));
    assertThat(results()).isEmpty();
  }

  private static void picture(Path file, int grey) throws IOException {
    BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY);
    picture.getRaster().setSample(0, 0, 0, grey);
    ImageIO.write(picture, "png", file.toFile());
  }

  @Test
  void samplesAnExcerpt() throws IOException {
    assertThat(run(clip, "--from", "0:00.5", "--to", "1.5", "--every", "3"))
        .as(said.toString())
        .isZero();
    List<Double> wanted =
        FfmpegTools.frameTimes(clip).stream().filter(t -> t >= 0.5 && t < 1.5).toList();
    List<String> frames =
        Files.readAllLines(folder.resolve("out/clip.csv")).stream()
            .skip(1)
            .map(row -> row.split(",")[0])
            .distinct()
            .toList();
    assertThat(frames).hasSize((wanted.size() + 2) / 3);
    assertThat(said.toString()).contains(wanted.size() + " frames (");
  }

  @Test
  void wrongUsageEndsWithTwo() {
    assertThat(run(clip, "--blur", "all")).isEqualTo(2);
    assertThat(run(clip, "--video", "--every", "2")).isEqualTo(2);
    assertThat(run(clip, "--format", "docx")).isEqualTo(2);
    assertThat(run(clip, "--detector", "yunet")).isEqualTo(2);
    assertThat(run(clip, "--from", "soon")).isEqualTo(2);
    assertThat(run(clip, "--jobs", "0")).isEqualTo(2);
    assertThat(said.toString()).contains("add --video", "add --yunet FILE").doesNotContain("\tat ");
  }

  @Test
  void aMissingModelEndsBeforeAnythingIsWritten() throws IOException {
    assertThat(run(clip, "--model", "nowhere.onnx")).isNotZero();
    assertThat(results()).isEmpty();
  }

  @Test
  void twoJobsGiveTheSameRowsAsOne() throws IOException {
    Path copy = Files.copy(clip, folder.resolve("copy.mp4"));
    assertThat(run(clip, copy, "--jobs", "2")).as(said.toString()).isZero();
    assertThat(folder.resolve("out/copy.csv"))
        .hasSameTextualContentAs(folder.resolve("out/clip.csv"));
  }
}
