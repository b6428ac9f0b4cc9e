package mien.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import mien.Eventually;
import mien.OtherThread;
import mien.capture.FrameSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Emotion;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.Sound;
import mien.files.Sha256;
import mien.output.Columns;
import mien.output.Provenance;
import mien.output.Results;
import mien.output.RowSinks;
import mien.pipeline.Sink;
import mien.pipeline.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RowRecorderTest {
  private static final Provenance SESSION =
      new Provenance(
          Provenance.FORMAT,
          "test",
          new Provenance.Part("model", null),
          Map.of(),
          new Provenance.Part("camera:0", null));

  @TempDir private Path folder;
  private final List<Path> over = new ArrayList<>();
  private final RowRecorder recorder = new RowRecorder(over::addAll);

  @Test
  void writesFromTheStartToTheStopAndNothingElse() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.accept(frame(0));
    recorder.start(files(rows), SESSION);
    recorder.accept(frame(1));
    recorder.accept(frame(2));

    assertThat(recorder.target()).isEqualTo(rows);
    assertThat(rows).doesNotExist();
    recorder.stop();
    recorder.accept(frame(3));

    assertThat(recorder.target()).isNull();
    assertThat(Files.readAllLines(rows))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("1,0,0.000000,");
  }

  @Test
  void timeBeginsWithTheRecordingAndItsFileSaysWhenThatWas() throws Exception {
    Path rows = folder.resolve("rows.jsonl");
    OffsetDateTime before = OffsetDateTime.now().truncatedTo(ChronoUnit.MILLIS);
    recorder.start(files(rows), SESSION);
    recorder.accept(frame(3_100));
    recorder.accept(frame(3_102));
    recorder.stop();

    List<String> lines = Files.readAllLines(rows);
    assertThat(lines.get(1)).startsWith("{\"frame\":1,\"timestamp\":0.0,");
    assertThat(lines.get(2)).startsWith("{\"frame\":3,\"timestamp\":0.08,");
    String started =
        new ObjectMapper()
            .readTree(folder.resolve("rows.session.json").toFile())
            .get("started")
            .asText();
    assertThat(OffsetDateTime.parse(started)).isBetween(before, OffsetDateTime.now());
    assertThat(lines.get(0)).contains("\"started\":\"" + started + "\"");
  }

  @Test
  void marksAreInRowsSubtitlesAndElan() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.mark(5); // nothing is recorded yet
    recorder.start(files(rows), SESSION);
    recorder.accept(frame(10));
    recorder.mark(3);
    recorder.accept(frame(11));
    recorder.accept(frame(12));

    assertThat(recorder.stop())
        .containsExactly(rows, folder.resolve("rows.vtt"), folder.resolve("rows.eaf"));
    assertThat(Files.readAllLines(rows))
        .satisfiesExactly(
            head -> assertThat(head).endsWith(",marker"),
            row -> assertThat(row).endsWith(","),
            row -> assertThat(row).endsWith(",3"),
            row -> assertThat(row).endsWith(","));
    assertThat(folder.resolve("rows.vtt"))
        .content()
        .contains("00:00:00.040 --> 00:00:01.040\n<v marker>3");
    assertThat(folder.resolve("rows.eaf"))
        .content()
        .contains("TIER_ID=\"markers\"", "TIME_VALUE=\"40\"", "<ANNOTATION_VALUE>3</")
        .doesNotContain("MEDIA_DESCRIPTOR");
  }

  @Test
  void nobodyIsLabelledWhileTheCameraIsAway() throws Exception {
    recorder.start(files(folder.resolve("rows.csv")), SESSION);
    recorder.mark(1);
    recorder.accept(labelled(0));
    recorder.accept(labelled(5));
    recorder.accept(labelled(500));
    recorder.accept(labelled(505));
    recorder.stop();

    assertThat(folder.resolve("rows.vtt"))
        .content()
        .contains("00:00:00.000 --> 00:00:00.400\n<v Face 1>fear")
        .contains("00:00:20.000 --> 00:00:20.400\n<v Face 1>fear");
  }

  /** Such as a disk that is full by then. */
  @Test
  void rowsAreWholeThoughTheirSubtitlesCannotBeWritten() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.start(new RecordingFiles(rows, Extent.PICTURE, null), SESSION);
    recorder.accept(coloured(0));
    recorder.accept(coloured(1));
    Files.createDirectories(folder.resolve("rows.vtt").resolve("in the way"));

    assertThat(recorder.stop()).containsExactly(rows, folder.resolve("rows.annotated.mkv"));
    assertThat(recorder.failure()).contains("The rows are whole in " + rows);
    assertThat(recorder.recorded()).isEqualTo(folder.resolve("rows.annotated.mkv"));
    assertThat(folder.resolve("rows.annotated.rows.jsonl")).exists();
    assertThat(Files.readAllLines(rows)).hasSize(3);
  }

  @Test
  void whatLayBesideRowsThatAreReplacedIsNotSaidToBeTheNewOnes() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.start(files(rows), SESSION);
    recorder.mark(3);
    recorder.accept(frame(10));
    assertThat(recorder.stop()).hasSize(3);

    recorder.start(files(rows), SESSION);
    recorder.accept(frame(20));
    assertThat(recorder.stop()).containsExactly(rows);
    assertThat(folder.resolve("rows.vtt")).doesNotExist();
  }

  @Test
  void thePictureIsRecordedBesideTheRowsWithTheSameTimes() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.start(new RecordingFiles(rows, Extent.PICTURE, null), SESSION);
    recorder.mark(2);
    for (int i = 100; i < 104; i++) {
      recorder.accept(coloured(i));
    }
    recorder.stop();

    assertThat(recorder.failure()).isNull();
    assertThat(Files.readAllLines(rows))
        .hasSize(5)
        .element(1)
        .asString()
        .startsWith("1,0,0.000000");
    Path video = folder.resolve("rows.annotated.mkv");
    try (FrameSource source = Sources.open(video.toString(), SourceOptions.grey())) {
      assertThat(source.next().orElseThrow().timestampMicros()).isZero();
      assertThat(source.next().orElseThrow().timestampMicros()).isEqualTo(40_000);
    }
    assertThat(folder.resolve("rows.eaf")).content().contains("rows.annotated.mkv");
    assertThat(recorder.recorded()).isEqualTo(video);
    List<String> forReview = Files.readAllLines(folder.resolve("rows.annotated.rows.jsonl"));
    assertThat(forReview).hasSize(5);
    assertThat(forReview.get(0)).contains("rows.annotated.mkv", Sha256.of(video));
    assertThat(forReview.get(1)).contains("\"marker\":2");
    assertThat(forReview.get(2)).contains("\"timestamp\":0.04,");
    assertThat(folder.resolve("rows.annotated.rows.raw.part")).doesNotExist();
  }

  @Test
  void withoutAFrameThereIsNoVideoEither() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.start(new RecordingFiles(rows, Extent.PICTURE, null), SESSION);

    assertThat(recorder.stop()).containsExactly(rows);
    assertThat(recorder.failure()).isNull();
    assertThat(recorder.recorded()).isNull();
    assertThat(folder)
        .isDirectoryContaining(file -> file.equals(rows))
        .isDirectoryNotContaining("glob:**rows.{annotated,vtt,eaf}*");
  }

  @Test
  @Timeout(120)
  void theMicrophoneIsHeardInTheRecordedPicture() throws Exception {
    Path rows = folder.resolve("rows.csv");
    RowRecorder hearing = hearing(() -> new TestMicrophone(Long.MAX_VALUE));
    hearing.start(new RecordingFiles(rows, Extent.PICTURE_AND_SOUND, null), SESSION);
    assertThat(hearing.extent()).isEqualTo(Extent.PICTURE_AND_SOUND);
    Path video = folder.resolve("rows.annotated.mkv");
    hearing.accept(coloured(0));
    Path part = folder.resolve("rows.annotated.mkv.part");
    Eventually.until(() -> Files.size(part) > 5_000);
    hearing.accept(coloured(1));
    hearing.stop();

    assertThat(hearing.failure()).isNull();
    try (Source<Sound> sound = Sources.openSound(video, 0, 1, false)) {
      Sound first = sound.next().orElseThrow();
      assertThat(first.timestampMicros()).isBetween(0L, 60_000_000L);
      assertThat(first.samples()).contains((byte) 100);
    }
  }

  @Test
  void withoutAMicrophoneNothingIsRecordedAndNothingLeftBehind() {
    RowRecorder deaf =
        hearing(
            () -> {
              throw new InputException("No microphone can be used: plug one in.");
            });
    RecordingFiles files =
        new RecordingFiles(folder.resolve("rows.csv"), Extent.PICTURE_AND_SOUND, null);

    assertThatThrownBy(() -> deaf.start(files, SESSION))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("No microphone");
    assertThat(deaf.target()).isNull();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aMicrophoneThatGoesAwayEndsTheSoundAlone() throws Exception {
    Path rows = folder.resolve("rows.csv");
    TestMicrophone microphone = new TestMicrophone(1);
    RowRecorder hearing = hearing(() -> microphone);
    hearing.start(new RecordingFiles(rows, Extent.PICTURE_AND_SOUND, null), SESSION);
    hearing.accept(coloured(0));
    Eventually.until(microphone::isClosed);
    hearing.stop();

    assertThat(hearing.failure()).contains("The sound was not recorded to the end");
    assertThat(hearing.report().saved()).contains(rows, folder.resolve("rows.annotated.mkv"));
  }

  private RowRecorder hearing(Supplier<Source<Sound>> microphone) {
    return new RowRecorder(
        (name, file, session) -> RowSinks.open(name, file, Columns.FULL, session),
        microphone,
        over::addAll);
  }

  @Test
  void aPictureThatCannotBeWrittenEndsNothingElse() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.start(new RecordingFiles(rows, Extent.PICTURE, null), SESSION);
    recorder.accept(frame(1)); // it has no colours
    recorder.stop();

    assertThat(recorder.failure()).contains("rows.annotated.mkv.part");
    assertThat(Files.readAllLines(rows)).hasSize(2);
    assertThat(recorder.report().saved())
        .contains(rows)
        .doesNotContain(folder.resolve("rows.annotated.mkv"));
  }

  private static FrameResult coloured(long index) {
    GreyImage grey = new GreyImage(64, 48, new byte[64 * 48]);
    BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
    return new FrameResult(
        new Frame(index, index * 40_000, System.nanoTime(), grey, picture), List.of());
  }

  private static Provenance ofAFile() {
    return SESSION.of(new Provenance.Part("clip.mp4", "00"));
  }

  @Test
  void rowsOfAFileEndWhereItBeginsAnew() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.start(files(rows), ofAFile());
    recorder.accept(frame(50));
    recorder.accept(frame(51));
    recorder.accept(frame(51)); // shown again, since it stands still
    assertThat(recorder.target()).isEqualTo(rows);

    recorder.accept(frame(0));
    assertThat(recorder.target()).isNull();
    assertThat(over).containsExactly(rows);
    assertThat(recorder.mark(1)).isFalse();
    recorder.accept(frame(52));
    assertThat(Files.readAllLines(rows)).hasSize(3);
  }

  @Test
  void noMarkIsLostWhileThePictureStandsStill() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.start(files(rows), SESSION);
    recorder.accept(frame(0));
    assertThat(recorder.mark(1)).isTrue();
    recorder.mark(2);
    recorder.accept(frame(1));
    recorder.accept(frame(2));
    recorder.mark(3);
    recorder.stop();

    assertThat(Files.readAllLines(rows).stream().skip(2))
        .satisfiesExactly(
            row -> assertThat(row).endsWith(",1"), row -> assertThat(row).endsWith(",2"));
    assertThat(folder.resolve("rows.vtt"))
        .content()
        .contains("<v marker>1", "<v marker>2", "<v marker>3");
  }

  @Test
  void tellsWhoWasInTheLastRecording() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.accept(labelled(0));
    recorder.start(files(rows), SESSION);
    for (int i = 10; i < 35; i++) {
      recorder.accept(labelled(i));
    }
    recorder.stop();

    assertThat(recorder.report().saved()).containsExactly(rows);
    assertThat(recorder.report().persons())
        .singleElement()
        .satisfies(person -> assertThat(person.seconds()).isBetween(0.9, 1.1));
    recorder.start(files(folder.resolve("other.csv")), SESSION);
    assertThat(recorder.report().persons()).isEmpty();
  }

  @Test
  void rowsOfAFileKeepItsTimes() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recorder.start(files(rows), ofAFile());
    recorder.accept(frame(50));
    recorder.stop();

    assertThat(Files.readAllLines(rows)).element(1).asString().startsWith("51,0,2.000000,");
  }

  @Test
  void theSessionFileOfOtherResultsIsNotReplaced() throws Exception {
    Path other = Files.writeString(folder.resolve("rows.session.json"), "annotate's");

    assertThatThrownBy(() -> recorder.start(files(folder.resolve("rows.csv")), SESSION))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rows.session.json");
    assertThat(other).hasContent("annotate's");
  }

  @Test
  void startingAnotherFileFinishesTheFirst() throws Exception {
    recorder.start(files(folder.resolve("one.csv")), SESSION);
    recorder.accept(frame(0));

    recorder.start(files(folder.resolve("two.jsonl")), SESSION);
    recorder.accept(frame(1));
    recorder.stop();

    assertThat(Files.readAllLines(folder.resolve("one.csv"))).hasSize(2);
    assertThat(Files.readAllLines(folder.resolve("two.jsonl"))).hasSize(2);
  }

  @Test
  @Timeout(120)
  void whileFilesAreBeingFinishedNobodyElseWaits() throws Exception {
    Path rows = folder.resolve("rows.csv");
    CountDownLatch mayClose = new CountDownLatch(1);
    RowRecorder slow =
        new RowRecorder(
            (name, file, session) -> closingAfter(mayClose), TestMicrophone::none, over::addAll);
    slow.start(files(rows), SESSION);
    slow.accept(frame(0));
    slow.end();
    slow.accept(frame(1)); // would end in a failure
    OtherThread<List<Path>> stopping = OtherThread.call(slow::stop).untilItWaits();

    slow.accept(frame(2));
    slow.mark(1);
    assertThat(slow.target()).isNull();
    assertThat(slow.extent()).isEqualTo(Extent.ROWS);
    assertThat(slow.report().saved()).isEmpty();
    assertThat(slow.recorded()).isNull();
    assertThat(slow.failure()).isNull();
    mayClose.countDown();

    assertThat(stopping.result()).containsExactly(rows);
    assertThat(slow.report().saved()).containsExactly(rows);
    assertThat(slow.failure()).isNull();
  }

  private static Sink<FrameResult> closingAfter(CountDownLatch mayClose) {
    return new Sink<>() {
      @Override
      public void accept(FrameResult item) throws IOException {
        if (item.frame().index() > 0) {
          throw new IOException("one too many");
        }
      }

      @Override
      public void close() throws Exception {
        mayClose.await();
      }
    };
  }

  @Test
  void refusesAnEndingItDoesNotKnowAndLeavesNothingBehind() {
    assertThatThrownBy(() -> recorder.start(files(folder.resolve("rows.txt")), SESSION))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".csv or .jsonl");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFullDiskKeepsTheWholeRowsAndEndsNothingElse() throws Exception {
    Path rows = folder.resolve("rows.csv");
    RowRecorder onFullDisk =
        new RowRecorder(
            (name, file, session) -> new ThreeRows(file), TestMicrophone::none, over::addAll);
    onFullDisk.start(files(rows), SESSION);
    for (int i = 0; i < 6; i++) {
      onFullDisk.accept(frame(i));
    }
    assertThat(onFullDisk.target()).isNull();
    assertThat(onFullDisk.failure()).contains("No space left", "rows.csv.part");
    onFullDisk.stop();
    assertThat(rows).doesNotExist();
    assertThat(folder.resolve("rows.csv.part")).hasContent("row\nrow\nrow\n");
  }

  @Test
  void whatAKilledRunLeftIsNeverWiped() throws Exception {
    Path rows = folder.resolve("rows.csv");
    Path part = Files.writeString(folder.resolve("rows.csv.part"), "first");
    Path session = Files.writeString(folder.resolve("rows.session.json.part"), "when");
    recorder.start(files(rows), SESSION);
    recorder.stop();
    assertThat(session).doesNotExist();
    assertThat(folder.resolve("rows.session.json.part.1")).hasContent("when");
    assertThat(part).doesNotExist();
    assertThat(folder.resolve("rows.csv.part.1")).hasContent("first");
    Files.writeString(part, "second");
    recorder.start(files(rows), SESSION);
    recorder.stop();
    assertThat(folder.resolve("rows.csv.part.1")).hasContent("first");
    assertThat(folder.resolve("rows.csv.part.2")).hasContent("second");
  }

  private static RecordingFiles files(Path rows) {
    return new RecordingFiles(rows, Extent.ROWS, null);
  }

  /** Fails in the middle of the fourth row, and writes a piece more when it is closed. */
  private static final class ThreeRows implements Sink<FrameResult> {
    private final Path file;
    private int count;

    ThreeRows(Path file) {
      this.file = file;
    }

    @Override
    public void accept(FrameResult item) throws IOException {
      Files.writeString(file, ++count > 3 ? "r" : "row\n", StandardOpenOption.APPEND);
      if (count > 3) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void close() throws IOException {
      Files.writeString(file, "w\nro", StandardOpenOption.APPEND);
      throw new IOException("No space left on device");
    }
  }

  private static FrameResult labelled(long index) {
    return new FrameResult(frame(index).frame(), List.of(Results.face(1, Emotion.FEAR)));
  }

  private static FrameResult frame(long index) {
    GreyImage grey = new GreyImage(1, 1, new byte[1]);
    return new FrameResult(
        new Frame(index, index * 40_000, System.nanoTime(), grey, null), List.of());
  }
}
