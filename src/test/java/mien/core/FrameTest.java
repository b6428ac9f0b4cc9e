package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTest {
  private static final GreyImage WIDE = new GreyImage(8, 2, new byte[16]);
  private static final Origin STORED = new Origin(5, 600, 700, 40, 4, 4);
  private static final Frame SHOWN = new Frame(1, 200, 300, WIDE, null, STORED);

  @Test
  void oneThatIsItsOwnOriginIsStoredAsItIsShown() {
    assertThat(new Frame(1, 200, 300, WIDE, null).origin())
        .isEqualTo(new Origin(1, 200, 200, 0, 8, 2));
  }

  @Test
  void boxesGoFromThePictureThatIsShownToTheStoredOneAndBack() {
    FaceBox shown = new FaceBox(2, 1, 4, 0.5);
    FaceBox stored = new FaceBox(1, 2, 2, 1);
    assertThat(SHOWN.stored(shown)).isEqualTo(stored);
    assertThat(SHOWN.shown(stored)).isEqualTo(shown);
  }

  @Test
  void anotherPlaceInTheFlowLeavesTheOrigin() {
    assertThat(SHOWN.at(9, 900)).isEqualTo(new Frame(9, 900, 300, WIDE, null, STORED));
  }

  @Test
  void anotherPlaceInTheRecordingIsANewOriginOfTheSameSize() {
    assertThat(SHOWN.recordedAt(9, 900, 33))
        .isEqualTo(new Frame(9, 900, 300, WIDE, null, new Origin(9, 900, 900, 33, 4, 4)));
  }

  @Test
  void whatWasHeldBackIsGrabbedNow() {
    long before = System.nanoTime();
    Frame now = SHOWN.grabbedNow();
    assertThat(now.grabbedNanos() - before).isNotNegative();
    assertThat(new Frame(1, 200, 300, now.grey(), null, now.origin())).isEqualTo(SHOWN);
  }
}
