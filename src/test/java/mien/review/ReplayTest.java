package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import mien.capture.FrameSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Face;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.Span;
import mien.output.video.Container;
import mien.output.video.FfmpegTools;
import mien.output.video.Privacy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final int FRAMES = 20;

  /** Where {@link Samples#row} puts its face. */
  private static final int X = 25;

  private static final int Y = 40;

  @TempDir Path folder;
  private Path video;
  private Rows rows;
  private final List<List<Face>> drawn = new ArrayList<>();

  /** Two seconds of a test picture with sound, and in it one face that is happy throughout. */
  @BeforeEach
  void record() throws IOException {
    video = folder.resolve("clip.mp4");
    FfmpegTools.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=96x96:rate=10:duration=2",
        "-f",
        "lavfi",
        "-i",
        "sine=duration=2",
        "-c:v",
        "libopenh264",
        "-c:a",
        "aac",
        video);
    List<String> lines = new ArrayList<>(List.of(Samples.session()));
    for (int i = 0; i < FRAMES; i++) {
      lines.add(Samples.row(i, i * 100_000L, 1, HAPPINESS));
    }
    rows = RowsFile.read(Files.write(folder.resolve("clip.rows.jsonl"), lines));
  }

  private Replay replay(Edit... edits) {
    Project project =
        Stream.of(edits)
            .reduce(Project.of(rows, "clip.rows.jsonl"), (p, e) -> e.apply(p), (a, b) -> b);
    return new Replay(project, rows, video, this::open);
  }

  private FrameSource open() throws InterruptedException {
    return Sources.open(video.toString(), SourceOptions.colour());
  }

  private void overlay(Graphics2D graphics, FrameResult result) {
    drawn.add(result.faces());
  }

  @Test
  void theReportTellsWhatTheAnalystMadeOfIt() throws Exception {
    Path file = folder.resolve("clip.html");
    replay(new Edit.Label(1, new Span(0, 1_000_000), ANGER), new Edit.Name(1, "Anna"))
        .writeReport(true, file, done -> {});
    assertThat(file)
        .content()
        .contains("<h2>Anna</h2>", "anger → happiness", "in 20 frames", "<img")
        .contains("corrected by an analyst, who judged 50 % of the time labelled");
  }

  /** The rows may come of a run that wrote a report of its own. */
  @Test
  void theReportTellsOfItsOwnPictures() throws Exception {
    String told = "\"settings\":{\"thumbnails\":\"yes\"}";
    List<String> lines =
        List.of(
            Samples.session().replace("\"settings\":{}", told), Samples.row(1, 0, 1, HAPPINESS));
    rows = RowsFile.read(Files.write(folder.resolve("pictures.rows.jsonl"), lines));
    Path without = folder.resolve("without.html");
    Path with = folder.resolve("with.html");
    replay().writeReport(false, without, done -> {});
    replay().writeReport(true, with, done -> {});
    assertThat(without).content().doesNotContain("thumbnails");
    assertThat(with).content().contains("<th>thumbnails</th><td>yes</td>");
  }

  @Test
  void theVideoKeepsItsTimesAndSoundAndShowsTheCorrectedLabels() throws Exception {
    Path file = folder.resolve("labels.mp4");
    replay(
            new Edit.Label(1, new Span(0, 500_000), ANGER),
            new Edit.Exclude(1, new Span(1_500_000, 2_000_000), true))
        .writeVideo(Container.MP4, Privacy.NONE, this::overlay, file, done -> {});
    assertThat(FfmpegTools.frameTimes(file)).isEqualTo(FfmpegTools.frameTimes(video));
    assertThat(FfmpegTools.probe(file, "a:0", "packet=pts,size"))
        .isEqualTo(FfmpegTools.probe(video, "a:0", "packet=pts,size"));
    assertThat(drawn).hasSize(FRAMES);
    assertThat(drawn.get(0).get(0).expression().label()).isEqualTo(ANGER);
    assertThat(drawn.get(5).get(0).expression().label()).isEqualTo(HAPPINESS);
    assertThat(drawn.subList(15, FRAMES)).allMatch(List::isEmpty);
  }

  @Test
  void aFaceIsCoveredAlsoWhereItIsExcluded() throws Exception {
    Edit exclude = new Edit.Exclude(1, new Span(0, 2_000_000), true);
    Path shown = folder.resolve("shown.mp4");
    Path covered = folder.resolve("covered.mp4");
    replay(exclude)
        .writeVideo(Container.MP4, Privacy.allBut(Set.of(1)), this::overlay, shown, done -> {});
    replay(exclude)
        .writeVideo(Container.MP4, Privacy.allBut(Set.of()), this::overlay, covered, done -> {});
    assertThat(distance(covered)).isGreaterThan(4 * distance(shown));
  }

  @Test
  void whatWasLikeAFaceForAMomentIsCoveredToo() throws Exception {
    List<String> lines = new ArrayList<>(List.of(Samples.session()));
    for (int i = 0; i < FRAMES; i++) {
      String row = Samples.row(i, i * 100_000L, 0, null);
      String box = "[%d,%d,40,40]".formatted(X - 20, Y - 20);
      lines.add(i < 2 ? row.replace("}", ",\"doubtful\":[" + box + "]}") : row);
    }
    rows = RowsFile.read(Files.write(folder.resolve("moment.rows.jsonl"), lines));
    assertFirstFrameCovered();
  }

  /** Of two faces in every frame, the second lies where the first frames are compared. */
  private void recordTwo() throws IOException {
    List<String> lines = new ArrayList<>(List.of(Samples.session()));
    for (int i = 0; i < FRAMES; i++) {
      String one = Samples.row(i, i * 100_000L, 1, HAPPINESS);
      String two = Samples.row(i, i * 100_000L, 2, HAPPINESS);
      String other = two.substring(two.indexOf("\"faces\":[") + 9, two.lastIndexOf("]}"));
      lines.add(
          one.replace("10.5,20,30,40", "75,75,15,15").replaceFirst("]}$", "," + other + "]}"));
    }
    rows = RowsFile.read(Files.write(folder.resolve("two.rows.jsonl"), lines));
  }

  @Test
  void aFaceIsCoveredAlsoWhereItIsMergedIntoOneThatIsSeenAtTheSameTime() throws Exception {
    recordTwo();
    assertFirstFrameCovered(new Edit.MergeFaces(1, 2));
  }

  @Test
  void aFaceIsCoveredAlsoWhenItIsTakenOutOfTheProject() throws Exception {
    recordTwo();
    Path covered = folder.resolve("covered.mp4");
    Project one = Project.of(rows, "two.rows.jsonl").without(2);
    new Replay(one, rows, video, this::open)
        .writeVideo(Container.MP4, Privacy.allBut(Set.of(1)), this::overlay, covered, done -> {});
    assertThat(distance(covered)).isGreaterThan(20);
  }

  @Test
  void whoIsShownIsShownWithAllThatWasMergedIntoHim() throws Exception {
    recordTwo();
    Path shown = folder.resolve("shown.mp4");
    replay(new Edit.MergeFaces(1, 2))
        .writeVideo(Container.MP4, Privacy.allBut(Set.of(1)), this::overlay, shown, done -> {});
    assertThat(distance(shown)).isLessThan(10);
  }

  @Test
  void whereNobodyLookedForFacesNoneIsShown() throws Exception {
    List<String> lines = new ArrayList<>(List.of(Samples.session()));
    lines.add(Samples.row(FRAMES - 1, (FRAMES - 1) * 100_000L, 1, HAPPINESS));
    rows = RowsFile.read(Files.write(folder.resolve("late.rows.jsonl"), lines));
    assertFirstFrameCovered();
  }

  /** As of a run with a low {@code --fps}: whoever comes and goes between was seen by nobody. */
  @Test
  void betweenRowsThatAreFarApartNobodyIsShownEither() throws Exception {
    List<String> lines = new ArrayList<>(List.of(Samples.session()));
    lines.add(Samples.row(0, 0, 0, null));
    lines.add(Samples.row(25, 2_500_000L, 0, null));
    rows = RowsFile.read(Files.write(folder.resolve("sparse.rows.jsonl"), lines));
    Path covered = folder.resolve("covered.mp4");
    replay()
        .writeVideo(Container.MP4, Privacy.allBut(Set.of()), this::overlay, covered, done -> {});
    assertThat(distance(covered, 0)).isLessThan(10);
    assertThat(distance(covered, 2)).isGreaterThan(20);
  }

  private void assertFirstFrameCovered(Edit... edits) throws Exception {
    Path plain = folder.resolve("plain.mp4");
    Path covered = folder.resolve("covered.mp4");
    replay(edits).writeVideo(Container.MP4, Privacy.NONE, this::overlay, plain, done -> {});
    replay(edits)
        .writeVideo(Container.MP4, Privacy.allBut(Set.of()), this::overlay, covered, done -> {});
    assertThat(distance(covered)).isGreaterThan(4 * distance(plain));
  }

  /** How far the first frame is from the recording's, where the face is, 0 to 255. */
  private double distance(Path other) throws Exception {
    return distance(other, 0);
  }

  private double distance(Path other, int index) throws Exception {
    Frame before = frame(video, index);
    Frame after = frame(other, index);
    double sum = 0;
    for (int y = Y - 10; y < Y + 10; y++) {
      for (int x = X - 10; x < X + 10; x++) {
        sum += Math.abs(before.grey().at(x, y) - after.grey().at(x, y));
      }
    }
    return sum / 400;
  }

  private static Frame frame(Path video, int index) throws Exception {
    try (FrameSource source = Sources.open(video.toString(), SourceOptions.grey())) {
      Optional<Frame> frame = source.next();
      for (int i = 0; i < index; i++) {
        frame = source.next();
      }
      return frame.orElseThrow();
    }
  }

  @Test
  void nothingIsLeftOfWhatWasStopped() {
    Path file = folder.resolve("stopped.mp4");
    assertThatThrownBy(
            () ->
                replay()
                    .writeVideo(
                        Container.MP4,
                        Privacy.NONE,
                        this::overlay,
                        file,
                        done -> {
                          throw new CancellationException("closed");
                        }))
        .isInstanceOf(CancellationException.class);
    assertThat(folder).isDirectoryNotContaining("glob:**stopped*");
  }
}
