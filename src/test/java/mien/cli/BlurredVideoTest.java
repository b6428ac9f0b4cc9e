package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mien.SharedFiles;
import mien.analysis.Detection;
import mien.analysis.ExecutionProvider;
import mien.analysis.FaceDetector;
import mien.capture.FrameSource;
import mien.capture.SampledSource;
import mien.capture.Sampling;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.classify.TinyModelFile;
import mien.core.Frame;
import mien.core.GreyImage;
import mien.detect.CenterFaceDetector;
import mien.detect.HaarFaceDetector;
import mien.detect.YuNetFaceDetector;
import mien.output.video.FfmpegTools;
import mien.output.video.OddVideos;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * What {@code --video} writes is looked through with two detectors, every frame as if it were new.
 * Each takes a badge or a curtain for a face now and then; a face is what both see.
 */
class BlurredVideoTest {
  private static final Path SAMPLE = Path.of("assets", "sample.mp4");
  private static final String YUNET = "face_detection_yunet_2023mar.onnx";

  @TempDir static Path given;
  private static String model = "";

  @TempDir Path folder;

  @BeforeAll
  static void make() throws IOException {
    model = TinyModelFile.write(given).toString();
  }

  private Path annotated(Path video, String... options) throws IOException {
    StringWriter said = new StringWriter();
    Path out = folder.resolve("out");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("annotate", video.toString(), "--out", out.toString()));
    arguments.addAll(List.of("--model", model, "--video"));
    arguments.addAll(List.of(options));
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    assertThat(line.execute(arguments.toArray(String[]::new))).as(said.toString()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      return files
          .filter(file -> file.toString().contains(".annotated."))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The sizes of the frames, and in which of them a face is found. */
  private record Seen(Set<String> sizes, List<Long> faces, long frames) {
    static Seen in(Path video) throws Exception {
      Set<String> sizes = new HashSet<>();
      List<Long> faces = new ArrayList<>();
      long frames = 0;
      try (YuNetFaceDetector quick = new YuNetFaceDetector(SharedFiles.model(YUNET));
          HaarFaceDetector slow = new HaarFaceDetector();
          FrameSource source = Sources.open(video.toString(), SourceOptions.grey())) {
        for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
          sizes.add(f.get().width() + "x" + f.get().height());
          GreyImage grey = f.get().grey();
          List<Detection> found = quick.scan(grey);
          if (!found.isEmpty() && confirmed(found, slow.scan(grey))) {
            faces.add(f.get().index());
          }
          frames++;
        }
      }
      return new Seen(sizes, faces, frames);
    }

    private static boolean confirmed(List<Detection> found, List<Detection> again) {
      return found.stream()
          .anyMatch(one -> again.stream().anyMatch(two -> one.box().iou(two.box()) > 0.2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mjpeg, 640:480, 320:240",
    "mjpeg, 320:240, 640:480",
    "mjpeg, 320:240, 240:320",
    "h264, 640:480, 320:240",
    "h264, 320:240, 640:480",
    "ts, 640:480, 320:240",
    "ts, 320:240, 640:480",
    "webm, 640:480, 320:240",
    "webm, 320:240, 640:480",
  })
  void aPictureThatChangesItsSizeKeepsTheFirstOne(String kind, String first, String second)
      throws Exception {
    Path video = OddVideos.sizes(folder, kind, first, second);
    int frames = FfmpegTools.probe(video, "v:0", "frame=pict_type").size();

    Seen plain = Seen.in(annotated(video));
    assertThat(plain.sizes()).containsExactly(first.replace(':', 'x'));
    assertThat(plain.frames()).isEqualTo(frames).isGreaterThan(40);
    assertThat(plain.faces()).hasSizeGreaterThan(frames * 9 / 10);

    Seen blurred = Seen.in(annotated(video, "--blur", "all"));
    assertThat(blurred.sizes()).containsExactly(first.replace(':', 'x'));
    assertThat(blurred.faces()).isEmpty();
  }

  /** One slides into the sample clip after 3.5 s, and out again after 10.3 s. */
  @ParameterizedTest
  @CsvSource({"haar, 3.4, 5.2", "centerface, 3.4, 5.2", "haar, 10, 11.6", "centerface, 10, 11.6"})
  void aFaceThatSlidesInOrOutIsCoveredFromItsFirstFrameToItsLast(
      String detector, double from, double to) throws Exception {
    String[] stretch = {"--from", Double.toString(from), "--to", Double.toString(to)};
    Path blurred =
        annotated(
            SAMPLE,
            "--blur",
            "all",
            "--detector",
            detector,
            stretch[0],
            stretch[1],
            stretch[2],
            stretch[3]);
    Sampling same =
        new Sampling(Math.round(from * 1e6), Math.round(to * 1e6), 1, Double.POSITIVE_INFINITY);
    try (FaceDetector one = new YuNetFaceDetector(SharedFiles.model(YUNET));
        FaceDetector two =
            new CenterFaceDetector(Installation.find().faceDetector(), ExecutionProvider.CPU);
        FrameSource before =
            new SampledSource(Sources.open(SAMPLE.toString(), SourceOptions.grey()), same);
        FrameSource after = Sources.open(blurred.toString(), SourceOptions.grey())) {
      assertThat(new Unrecognisable(one, two).left(before, after)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("mien.SharedFiles#videos")
  void noFaceIsLeftInAnyClip(String clip) throws Exception {
    Path blurred = annotated(SharedFiles.clip(clip), "--blur", "all");
    assertThat(Seen.in(blurred).faces()).isEmpty();
  }
}
