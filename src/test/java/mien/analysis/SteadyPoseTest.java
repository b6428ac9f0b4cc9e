package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import mien.core.Landmarks;
import mien.core.Point;
import org.junit.jupiter.api.Test;

class SteadyPoseTest {
  private static final long FRAME = 33_333;

  private final SteadyPose steady = new SteadyPose();
  private long micros;

  private static Landmarks tilted(double degrees) {
    double cos = 50 * Math.cos(Math.toRadians(degrees));
    double sin = 50 * Math.sin(Math.toRadians(degrees));
    return new Landmarks(
        new Point(-cos + sin, -sin - cos),
        new Point(cos + sin, sin - cos),
        new Point(0, 0),
        new Point(-cos - sin, -sin + cos),
        new Point(cos - sin, sin + cos));
  }

  private double roll(double degrees) {
    micros += FRAME;
    return Objects.requireNonNull(steady.next(micros, tilted(degrees))).roll();
  }

  @Test
  void tremblesLessThanTheLandmarks() {
    Random random = new Random(1);
    double rawBefore = 10;
    double before = roll(rawBefore);
    double raw = 0;
    double shown = 0;
    for (int i = 0; i < 300; i++) {
      double now = 10 + random.nextGaussian();
      double seen = roll(now);
      raw += Math.abs(now - rawBefore);
      shown += Math.abs(seen - before);
      rawBefore = now;
      before = seen;
    }

    assertThat(shown).isLessThan(raw / 2);
    assertThat(before).isCloseTo(10, within(2.0));
  }

  @Test
  void followsAHeadThatIsTiltedQuickly() {
    double seen = roll(0);
    for (int i = 1; i <= 12; i++) {
      seen = roll(5 * i);
    }

    assertThat(seen).isGreaterThan(45);
  }

  @Test
  void upsideDownTheRollDoesNotGoAllTheWayBack() {
    roll(178);

    assertThat(roll(-178)).isCloseTo(-178, within(1e-6));
  }

  @Test
  void withoutLandmarksThereIsNoPose() {
    roll(30);

    assertThat(steady.next(micros + FRAME, null)).isNull();
    micros += FRAME;
    assertThat(roll(-30)).isCloseTo(-30, within(1e-6));
  }
}
