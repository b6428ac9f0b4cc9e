package mien.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import mien.Eventually;
import mien.OtherThread;
import mien.analysis.FaceDetector;
import mien.analysis.Parts;
import mien.capture.SourceOptions;
import mien.core.Emotion;
import mien.core.FrameResult;
import mien.core.InputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sources are folders of pictures, which play over and over. */
@Timeout(120)
class LiveSessionTest {
  private static final Path SAMPLE = Path.of("sample.mp4");

  @TempDir private Path folder;
  private Path first;
  private Path second;
  private final CountDownLatch mayOpen = new CountDownLatch(1);
  private final AtomicInteger detectors = new AtomicInteger();
  private final AtomicInteger shown = new AtomicInteger();
  private final AtomicInteger closings = new AtomicInteger();
  private volatile @Nullable FrameResult last;
  private LiveSession session;

  @BeforeEach
  void makeSources() throws IOException {
    first = pictures("first", 3);
    second = pictures("second", 3);
    session =
        new LiveSession(
            Parts.engine(this::openDetector),
            SourceOptions.colour(),
            SAMPLE,
            first.toString(),
            closings::incrementAndGet);
    session.showOn(
        result -> {
          last = result;
          shown.incrementAndGet();
        });
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Path pictures(String name, int count) throws IOException {
    Path pictures = Files.createDirectory(folder.resolve(name));
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_3BYTE_BGR), "png", png);
    for (int i = 0; i < count; i++) {
      Files.write(pictures.resolve(i + ".png"), png.toByteArray());
    }
    return pictures;
  }

  private FaceDetector openDetector() {
    detectors.incrementAndGet();
    try {
      mayOpen.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Parts.OneFace();
  }

  private void play(Path source) {
    mayOpen.countDown();
    session.start(source.toString(), null, Extent.ROWS);
    session.awaitStart();
  }

  private boolean says(Emotion label) {
    FrameResult result = last;
    return result != null && result.faces().get(0).expression().label() == label;
  }

  @Test
  void playsAndTellsHowThingsStand() throws Exception {
    play(first);
    Eventually.until(() -> says(Emotion.ANGER));

    LiveStatus status = session.status();
    assertThat(status.state()).isEqualTo(SourceState.PLAYING);
    assertThat(status.cameraOn()).isFalse();
    assertThat(status.source()).isEqualTo(first.toString());
    assertThat(status.sources()).contains(new Choice(first.toString(), "first"));
    assertThat(status.notice()).isNull();
    assertThat(status.model()).isEqualTo("anger");
    assertThat(status.models())
        .containsExactly(new Choice("anger", "anger"), new Choice("fear", "fear"));
    assertThat(status.provider()).isEqualTo("CPU (anger)");
    assertThat(status.stages()).extracting("name").containsExactly("capture", "detect", "classify");
    assertThat(status.rows()).isNull();
    assertThat(status.error()).isNull();
  }

  /** The first source is the sample clip where there is no camera; later the user chose it. */
  @Test
  void saysThatThereIsNoCameraOnlyUntilTheUserChooses() {
    try (LiveSession bare =
        new LiveSession(
            Parts.engine(this::openDetector),
            SourceOptions.colour(),
            first,
            first.toString(),
            () -> {})) {
      mayOpen.countDown();
      bare.start(first.toString(), null, Extent.ROWS);
      bare.awaitStart();
      assertThat(bare.status().notice().kind()).isEqualTo(Notice.Kind.NO_CAMERA);
      bare.open(second.toString());
      bare.open(first.toString());
      assertThat(bare.status().notice()).isNull();
    }
  }

  @Test
  void saysBeforeTheFirstFrameThatItOpens() {
    assertThat(session.status().state()).isEqualTo(SourceState.OPENING);
    session.pause(true);
    session.step();
    session.choose("fear");
    assertThat(session.status().model()).isEqualTo("fear");
  }

  @Test
  void aFirstSourceThatCannotBePlayedIsThrown() {
    mayOpen.countDown();
    session.start(folder.resolve("missing.mp4").toString(), null, Extent.ROWS);

    assertThatThrownBy(session::awaitStart)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("missing.mp4");
  }

  @Test
  void aLaterSourceThatCannotBePlayedIsToldAndTheNextPlays() throws Exception {
    play(first);
    session.open(folder.resolve("missing.mp4").toString());
    Eventually.until(() -> session.status().error() != null);
    assertThat(session.status().error()).contains("missing.mp4");
    assertThat(session.status().state()).isEqualTo(SourceState.ENDED);

    session.open(second.toString());
    Eventually.until(() -> session.status().state() == SourceState.PLAYING);
    assertThat(session.status().source()).isEqualTo(second.toString());
    assertThat(session.status().error()).isNull();
  }

  @Test
  void changesTheModelWhileFramesFlow() throws Exception {
    play(first);
    Eventually.until(() -> says(Emotion.ANGER));

    session.choose("fear");
    Eventually.until(() -> says(Emotion.FEAR));
    assertThat(session.status().provider()).isEqualTo("CPU (fear)");

    session.choose("broken");
    Eventually.until(() -> session.status().error() != null);
    assertThat(session.status().error()).isEqualTo("There is no model broken.");
    assertThat(session.status().state()).isEqualTo(SourceState.PLAYING);
    last = null;
    Eventually.until(() -> says(Emotion.FEAR));
    assertThat(session.status().model()).as("the one in use").isEqualTo("fear");
  }

  @Test
  void aModelThatWasChosenWhileTheFirstIsOpenedIsUsed() throws Exception {
    session.start(first.toString(), null, Extent.ROWS);
    session.choose("fear");
    mayOpen.countDown();
    Eventually.until(() -> says(Emotion.FEAR));
  }

  @Test
  void whatIsRecordedIsOfOneModel() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recordSome(rows);

    session.choose("anger"); // the one in use
    assertThat(session.status().rows()).isEqualTo(rows);
    session.choose("fear");
    assertThat(session.status().rows()).isNull();
    Eventually.until(() -> Files.exists(rows));
    assertThat(rows).content().doesNotContain(",fear,");
  }

  /** Whoever looks for the sign must see it. */
  @Test
  void whatGoesWrongBesideASourceEndsItNot() throws Exception {
    play(longSource());
    session.record(folder.resolve("rows.txt"), Extent.ROWS);
    Eventually.until(() -> session.status().error() != null);

    int before = shown.get();
    Eventually.until(() -> shown.get() > before + 2);
    assertThat(session.status().error()).isNotNull();
    assertThat(session.status().state()).isEqualTo(SourceState.PLAYING);
  }

  @Test
  void anotherSourcePlaysThoughTheOneBeforeStoodStill() throws Exception {
    play(first);
    session.pause(true);
    assertThat(session.isPaused()).isTrue();

    session.open(second.toString());
    Eventually.until(() -> session.status().source().equals(second.toString()));
    assertThat(session.isPaused()).isFalse();
  }

  /** Does not begin anew while a test runs, which would end a recording. */
  private Path longSource() throws IOException {
    return pictures("long", 1000);
  }

  /** Returns while it is recorded. */
  private void recordSome(Path rows) throws Exception {
    play(longSource());
    session.record(rows, Extent.ROWS);
    Eventually.until(() -> rows.equals(session.status().rows()));
    int before = shown.get();
    Eventually.until(() -> shown.get() > before + 2);
  }

  @Test
  void writesRowsUntilAnotherSourceIsOpened() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recordSome(rows);
    assertThat(rows).doesNotExist();

    session.open(second.toString());
    Eventually.until(() -> session.status().source().equals(second.toString()));

    assertThat(session.status().rows()).isNull();
    assertThat(session.status().notice())
        .isEqualTo(new Notice(Notice.Kind.ROWS_SAVED, rows.toString()));
    assertThat(Files.readAllLines(rows)).hasSizeGreaterThan(2);
  }

  @Test
  void whatIsRecordedIsThereWhenTheStopIsDone() throws Exception {
    Path rows = folder.resolve("rows.csv");
    recordSome(rows);

    CompletableFuture<Void> stopped = session.stopRecording();
    assertThat(session.status().rows()).isNull();
    stopped.get(60, TimeUnit.SECONDS);

    assertThat(session.report().saved()).containsExactly(rows);
    assertThat(session.status().notice())
        .isEqualTo(new Notice(Notice.Kind.ROWS_SAVED, rows.toString()));
    assertThat(Files.readAllLines(rows)).hasSizeGreaterThan(1);
  }

  @Test
  void rowsThatWereAskedForFromTheStartAreFinishedByTheClose() throws Exception {
    Path rows = folder.resolve("rows.csv");
    mayOpen.countDown();
    session.start(longSource().toString(), rows, Extent.ROWS);
    session.awaitStart();
    Eventually.until(() -> shown.get() > 2);

    session.close();

    assertThat(Files.readAllLines(rows)).hasSizeGreaterThan(2);
  }

  @Test
  void pausesAndGoesOn() {
    mayOpen.countDown();
    session.start(first.toString(), null, Extent.ROWS);
    LivePlay play = session.awaitStart();

    session.pause(true);
    assertThat(play.playback().paused()).isTrue();
    session.pause(false);
    assertThat(play.playback().paused()).isFalse();
    session.step();
    assertThat(play.playback().paused()).isTrue();
  }

  @Test
  void explainsWhileThatIsWanted() throws Exception {
    play(first);
    Eventually.until(() -> says(Emotion.ANGER));
    assertThat(last.maps()).isEmpty();

    session.explain(true);
    Eventually.until(() -> last.maps().size() == 1);
    assertThat(session.status().explaining()).isTrue();
    session.explain(false);
    Eventually.until(() -> last.maps().isEmpty());
  }

  @Test
  void reportsEverybodyUnlessNothingMayBeKeptOfThem() throws Exception {
    play(first);
    Eventually.until(() -> !session.report().persons().isEmpty());

    try (LiveSession kiosk =
        new LiveSession(
                Parts.engine(this::openDetector),
                SourceOptions.colour(),
                SAMPLE,
                first.toString(),
                () -> {})
            .anonymous()) {
      AtomicInteger seen = new AtomicInteger();
      kiosk.showOn(result -> seen.incrementAndGet());
      kiosk.start(first.toString(), null, Extent.ROWS);
      kiosk.awaitStart();
      Eventually.until(() -> seen.get() > 5);
      assertThat(kiosk.report().persons()).isEmpty();
    }
  }

  @Test
  void savesAPicture() throws Exception {
    play(first);
    Eventually.until(() -> last != null);
    String home = System.getProperty("user.home");
    System.setProperty("user.home", folder.toString());
    try {
      session.snapshot(last);
      Eventually.until(() -> session.status().notice() != null);
    } finally {
      System.setProperty("user.home", home);
    }

    Notice notice = session.status().notice();
    assertThat(notice.kind()).isEqualTo(Notice.Kind.PICTURE_SAVED);
    assertThat(ImageIO.read(Path.of(notice.detail()).toFile()).getWidth()).isEqualTo(32);
  }

  @Test
  void tellsThatTheUserClosedTheWindow() {
    session.closed();
    assertThat(closings).hasValue(1);
  }

  /** The second source waits behind the first, which is still opening when all is closed. */
  @Test
  void aSourceThatWasAskedForBeforeTheCloseDoesNotPlayAfterIt() throws Exception {
    session.start(first.toString(), null, Extent.ROWS);
    Eventually.until(() -> detectors.get() == 1);
    session.open(second.toString());

    OtherThread<Boolean> closing =
        OtherThread.call(
                () -> {
                  session.close();
                  return true;
                })
            .untilItWaits();
    mayOpen.countDown();

    assertThat(closing.result()).isTrue();
    assertThat(detectors).as("only the first was opened").hasValue(1);
  }
}
