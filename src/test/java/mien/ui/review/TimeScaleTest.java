package mien.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeScaleTest {
  private static final long HOUR = 3_600_000_000L;
  private final TimeScale all = TimeScale.all(HOUR, 1000);

  @Test
  void showsTheWholeVideoAtFirst() {
    assertThat(all.x(0)).isZero();
    assertThat(all.x(HOUR)).isCloseTo(1000, within(1e-6));
    assertThat(all.micros(500)).isEqualTo(HOUR / 2);
    assertThat(all.micros(-7)).isZero();
    assertThat(all.micros(2000)).isEqualTo(HOUR);
  }

  @Test
  void zoomsAroundThePointer() {
    long pointed = all.micros(300);
    TimeScale closer = all.zoomed(8, 300);
    assertThat(closer.micros(300)).isEqualTo(pointed);
    assertThat(closer.microsPerPixel()).isCloseTo(all.microsPerPixel() / 8, within(1e-6));
  }

  @Test
  void neverLeavesTheVideo() {
    assertThat(all.zoomed(0.5, 300)).isEqualTo(all);
    TimeScale closer = all.zoomed(10, 0);
    assertThat(closer.scrolled(-50).startMicros()).isZero();
    assertThat(closer.scrolled(1e6).endMicros()).isCloseTo(HOUR, within(1.0));
    assertThat(all.zoomed(1e12, 0).microsPerPixel()).isEqualTo(500);
  }

  @Test
  void scrollsOnlyToWhatIsOutOfSight() {
    TimeScale closer = all.zoomed(10, 0);
    assertThat(closer.showing(HOUR / 20)).isEqualTo(closer);
    TimeScale later = closer.showing(HOUR / 2);
    assertThat(later.x(HOUR / 2)).isCloseTo(250, within(1e-6));
  }

  @Test
  void aWiderWindowShowsAllWhereAllWasShown() {
    assertThat(all.resized(2000).x(HOUR)).isCloseTo(2000, within(1e-6));
    TimeScale closer = all.zoomed(10, 0);
    assertThat(closer.resized(2000).microsPerPixel()).isEqualTo(closer.microsPerPixel());
  }

  @Test
  void numbersOnTheRulerDoNotTouch() {
    for (double zoom = 1; zoom < 1e7; zoom *= 1.7) {
      TimeScale scale = all.zoomed(zoom, 400);
      assertThat(Ruler.step(scale) / scale.microsPerPixel()).isGreaterThanOrEqualTo(90);
    }
  }
}
