package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ScanAsideTest {
  private static final FaceBox BOX = new FaceBox(4, 4, 24, 24);
  private static final FaceBox GONE = new FaceBox(60, 4, 24, 24);
  private static final GreyImage PICTURE = new GreyImage(100, 50, new byte[5000]);

  private static final GreyImage LATER = new GreyImage(100, 50, new byte[5000]);

  private final CountDownLatch scans = new CountDownLatch(1);
  private final Staged near = new Staged();
  private final Staged own = new Staged();

  /** Sees two faces in a whole picture, once it may, of which one has gone. */
  private final class Staged implements FaceDetector {
    private Thread scanned = Thread.currentThread();
    private Thread closed = Thread.currentThread();

    @Override
    public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
      scanned = Thread.currentThread();
      try {
        scans.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return List.of(new Detection(BOX, 0.9), new Detection(GONE, 0.9));
    }

    @Override
    public Optional<Detection> near(GreyImage picture, TurnedBox place) {
      return place.box().equals(BOX) ? Optional.of(new Detection(BOX, 0.6)) : Optional.empty();
    }

    @Override
    public void close() {
      closed = Thread.currentThread();
    }
  }

  @Test
  void searchesBesideItsCallerAndFindsAgainWhatIsStillThere() throws Exception {
    Scan scan = new ScanAside(near, () -> own);
    assertThat(scan.isUnderWay()).isFalse();
    scan.start(PICTURE, List.of());
    assertThat(scan.isUnderWay()).isTrue();
    assertThat(scan.found(PICTURE, false)).isEmpty();

    scans.countDown();
    List<Detection> found = scan.found(LATER, false);
    while (found.isEmpty()) {
      Thread.sleep(1);
      found = scan.found(LATER, false);
    }
    assertThat(found).containsExactly(new Detection(BOX, 0.6));
    assertThat(scan.isUnderWay()).isFalse();

    scan.close();
    assertThat(own.closed).isEqualTo(own.scanned).isNotEqualTo(Thread.currentThread());
  }

  @Test
  void waitsForItWhereThatIsWantedAndTakesItAsItIsInTheSamePicture() {
    scans.countDown();
    try (Scan scan = new ScanAside(near, () -> own)) {
      scan.start(PICTURE, List.of());
      assertThat(scan.found(PICTURE, true))
          .containsExactly(new Detection(BOX, 0.9), new Detection(GONE, 0.9));
      assertThat(scan.found(PICTURE, true)).isEmpty();
    }
  }

  @Test
  void whatFailsThereFailsWhereItIsAskedFor() {
    Scan scan =
        new ScanAside(
            near,
            () -> {
              throw new InputException("gone");
            },
            Runnable::run,
            () -> {});
    scan.start(PICTURE, List.of());
    assertThatThrownBy(() -> scan.found(PICTURE, false))
        .isInstanceOf(InputException.class)
        .hasMessage("gone");
  }
}
