package mien.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import mien.analysis.Detection;
import mien.analysis.Engine;
import mien.analysis.ExecutionProvider;
import mien.analysis.FaceDetector;
import mien.annotate.AnnotateInput;
import mien.annotate.AnnotateJob;
import mien.annotate.AnnotatePlan;
import mien.annotate.ResultFormat;
import mien.capture.Sampling;
import mien.classify.OnnxEmotionClassifier;
import mien.classify.TinyModels;
import mien.core.Emotion;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.Span;
import mien.core.TurnedBox;
import mien.output.Columns;
import mien.output.video.FfmpegTools;
import mien.output.video.Privacy;
import mien.review.Edit;
import mien.review.Project;
import mien.review.ProjectFile;
import mien.review.Rows;
import mien.review.RowsFile;
import mien.review.Samples;
import mien.training.data.DataSet;
import mien.training.data.DataSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of every kind: each is taken, or refused in one sentence. Nothing else is thrown,
 * the program does not crash, and it comes to an end.
 *
 * <p>{@code -Dmien.mutants=5000} takes more of each kind, {@code -Dmien.seed=2} others.
 */
@Timeout(value = 1800, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MutationTest {
  private static final int MUTANTS = Integer.getInteger("mien.mutants", 200);
  private static final long SEED = Long.getLong("mien.seed", 1);

  @TempDir Path folder;
  private int taken;
  private int refused;
  private final List<String> faults = new ArrayList<>();

  /** What a user would do with a file. */
  private interface Use {
    void of(Path file) throws Exception;
  }

  @Test
  void projects() throws IOException {
    Project project =
        new Edit.Name(1, "Åsa")
            .apply(new Edit.Exclude(1, new Span(0, 100_000), true).apply(Samples.project()));
    Path file = folder.resolve("clip.mien.jsonl");
    ProjectFile.write(project, file);
    String text = Files.readString(file);
    tryAll(
        "clip.mien.jsonl",
        random -> Mutation.ofText(text, random),
        mutant -> ProjectFile.write(ProjectFile.read(mutant), mutant));
  }

  @Test
  void rows() {
    StringBuilder text = new StringBuilder(Samples.session());
    for (int i = 0; i < 12; i++) {
      text.append('\n').append(Samples.row(i + 1, i * 40_000L, 1 + i / 6, Emotion.ALL.get(i % 7)));
    }
    tryAll(
        "clip.rows.jsonl",
        random -> Mutation.ofText(text.toString(), random),
        mutant -> {
          Rows rows = RowsFile.read(mutant);
          Project project = Project.of(rows, "clip.rows.jsonl");
          for (int frame = 0; frame < rows.frames(); frame++) {
            rows.corrected(project, frame);
          }
        });
  }

  @Test
  void models() throws IOException {
    byte[] whole = Files.readAllBytes(TinyModels.withCard(folder.resolve("whole.onnx"), 1, 8));
    GreyImage crop = new GreyImage(8, 8, new byte[64]);
    tryAll(
        "mutant.onnx",
        random -> Mutation.ofBytes(whole, random),
        mutant -> {
          try (OnnxEmotionClassifier classifier =
              OnnxEmotionClassifier.open(mutant, ExecutionProvider.CPU, 1)) {
            classifier.classifyCrops(List.of(crop, crop));
          }
        });
  }

  @Test
  void modelCards() throws IOException {
    Path model = TinyModels.withoutCard(folder.resolve("mutant.onnx"), 1, 8);
    String card = TinyModels.card(1, 8);
    tryAll(
        "mutant.json",
        random -> Mutation.ofText(card, random),
        mutant -> OnnxEmotionClassifier.open(model, ExecutionProvider.CPU, 1).close());
  }

  @Test
  void tablesOfPictures() throws IOException {
    Files.write(folder.resolve("a.png"), picture("png"));
    Files.write(folder.resolve("b.png"), picture("png"));
    String table =
        "image,label,split,age\n"
            + "a.png,happy,train,30\n"
            + "\"b.png\",\"sad\",test,\n"
            + "a.png,,val,\"4,5\"\n";
    tryAll("labels.csv", random -> Mutation.ofText(table, random), mutant -> use(folder));
  }

  @Test
  void tablesOfPixels() {
    String table =
        "emotion,pixels,Usage\n"
            + "3,1 2 3 4 5 6 7 8 255,Training\n"
            + "6,9 9 9 9,PrivateTest\n"
            + "0,1 2 3 4,PublicTest\n";
    tryAll("fer.csv", random -> Mutation.ofText(table, random), MutationTest::use);
  }

  @Test
  void pictures() throws IOException {
    for (String kind : List.of("png", "jpg", "bmp")) {
      byte[] whole = picture(kind);
      Path happy = Files.createDirectories(folder.resolve(kind + "/happy"));
      Files.write(happy.resolve("whole.png"), picture("png"));
      tryAll(
          kind + "/happy/mutant." + kind,
          r -> Mutation.ofBytes(whole, r),
          mutant -> {
            DataSet all = DataSets.open(folder.resolve(kind));
            if (!all.skipped().isEmpty()) {
              throw new InputException(all.skipped().get(0).why());
            }
          });
    }
  }

  @Test
  void zips() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("set/train/happy/a.png", "set/test/sad/b.png")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(picture("png"));
      }
    }
    byte[] whole = bytes.toByteArray();
    tryAll("set.zip", random -> Mutation.ofBytes(whole, random), MutationTest::use);
  }

  @Test
  void videos() throws IOException {
    Path model = TinyModels.withCard(folder.resolve("tiny.onnx"), 1, 8);
    Engine engine =
        new Engine(
            model,
            List.of(),
            OneFace::new,
            file -> OnnxEmotionClassifier.open(file, ExecutionProvider.CPU, 1),
            (file, provider) -> {
              throw new AssertionError("the explainer was opened");
            },
            true,
            Map.of());
    AnnotatePlan plan =
        new AnnotatePlan(
            Set.of(ResultFormat.CSV, ResultFormat.JSONL, ResultFormat.EAF, ResultFormat.HTML),
            Columns.FULL,
            Sampling.ALL,
            false,
            Privacy.NONE,
            false);
    List<String> kinds = List.of("mp4", "mkv", "webm", "ts", "mpg", "mjpeg", "gif", "avi", "flv");
    for (String kind : kinds) {
      Path whole = folder.resolve("whole." + kind);
      FfmpegTools.ffmpeg(
          "-y", "-i", "assets/sample.mp4", "-an", "-frames:v", 12, "-vf", "scale=96:72", whole);
      byte[] video = Files.readAllBytes(whole);
      tryAll(
          "mutant." + kind,
          Math.max(1, MUTANTS / kinds.size()),
          random -> Mutation.ofBytes(video, random),
          mutant -> {
            AnnotateInput input = new AnnotateInput(mutant, folder.resolve("out"), "m");
            String failure = new AnnotateJob(input, plan, engine).run(done -> {}).failure();
            if (failure != null) { // it breaks off
              throw new InputException(failure);
            }
          });
    }
  }

  private void tryAll(String name, Function<RandomGenerator, byte[]> mutants, Use use) {
    tryAll(name, MUTANTS, mutants, use);
  }

  private void tryAll(String name, int count, Function<RandomGenerator, byte[]> mutants, Use use) {
    Path file = folder.resolve(name);
    taken = 0;
    refused = 0;
    for (int i = 0; i < count; i++) {
      byte[] mutant = mutants.apply(new SplittableRandom(SEED * 1_000_003 + i));
      try {
        Files.write(file, mutant);
        use.of(file);
        taken++;
      } catch (InputException e) {
        refused++;
        String sentence = String.valueOf(e.getMessage());
        if (sentence.lines().count() != 1 || sentence.contains("Exception")) {
          faults.add("%s %d is refused with: %s".formatted(name, i, sentence));
        }
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        faults.add("%s %d: %s".formatted(name, i, trace));
      }
    }
    assertThat(faults.stream().limit(5)).as("%d faults", faults.size()).isEmpty();
    System.out.printf(
        "%s: %d mutants, %d taken, %d refused%n", name, taken + refused, taken, refused);
    assertThat(refused).as("some are refused").isPositive();
  }

  private static void use(Path set) {
    DataSet found = DataSets.open(set);
    assertThat(found.pictures()).isNotEmpty();
    found.labelled();
    found.skippedByReason();
  }

  private static byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(24, 20, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 24 * 20; i++) {
      image.getRaster().setSample(i % 24, i / 24, 0, i * 37 % 251);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** Sees a face in the middle of each picture. */
  private static final class OneFace implements FaceDetector {
    @Override
    public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
      return known.isEmpty() ? List.of(middle(picture)) : List.of();
    }

    @Override
    public Optional<Detection> near(GreyImage picture, TurnedBox near) {
      return Optional.of(middle(picture));
    }

    private static Detection middle(GreyImage picture) {
      double side = Math.min(picture.width(), picture.height()) / 2.0;
      return new Detection(
          new FaceBox(picture.width() / 4.0, picture.height() / 4.0, side, side), 1);
    }
  }
}
