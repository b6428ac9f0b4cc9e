package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import mien.core.FaceBox;
import org.junit.jupiter.api.Test;

class SteadyBoxTest {
  private static final long FRAME = 33_333;
  private final SteadyBox steady = new SteadyBox();

  @Test
  void beginsWithTheFirstBox() {
    FaceBox box = new FaceBox(10, 20, 100, 120);

    assertThat(steady.next(5, box)).isEqualTo(box);
  }

  @Test
  void halvesTheTremblingOfAFaceAtRest() {
    Random random = new Random(1);
    double raw = 0;
    double steadied = 0;
    for (int i = 0; i < 1000; i++) {
      double noise = random.nextGaussian();
      FaceBox box = steady.next(i * FRAME, new FaceBox(100 + noise, 50, 100, 100));
      raw += noise * noise;
      steadied += (box.x() - 100) * (box.x() - 100);
    }

    assertThat(Math.sqrt(steadied / raw)).isLessThan(0.5);
  }

  @Test
  void staysWithAFaceThatMovesOneWidthASecond() {
    FaceBox box = new FaceBox(0, 0, 0, 0);
    for (int i = 0; i <= 60; i++) {
      box = steady.next(i * FRAME, new FaceBox(i * 100.0 / 30, 0, 100, 100));
    }

    assertThat(box.x()).isCloseTo(200, within(3.0));
  }

  @Test
  void comesToRestWhereTheFaceIs() {
    steady.next(0, new FaceBox(0, 0, 100, 100));
    FaceBox box = new FaceBox(0, 0, 0, 0);
    for (int i = 1; i <= 30; i++) {
      box = steady.next(i * FRAME, new FaceBox(40, 10, 120, 120));
    }

    assertThat(box.x()).isCloseTo(40, within(0.5));
    assertThat(box.width()).isCloseTo(120, within(0.5));
  }

  @Test
  void startsAnewAfterAReset() {
    steady.next(0, new FaceBox(0, 0, 100, 100));
    steady.reset();
    FaceBox elsewhere = new FaceBox(300, 0, 50, 50);

    assertThat(steady.next(FRAME, elsewhere)).isEqualTo(elsewhere);
  }

  @Test
  void forgetsTheSpeedInAReset() {
    steady.next(0, new FaceBox(0, 0, 100, 100));
    steady.next(FRAME, new FaceBox(80, 0, 100, 100));
    steady.reset();
    SteadyBox fresh = new SteadyBox();
    for (SteadyBox each : new SteadyBox[] {steady, fresh}) {
      each.next(2 * FRAME, new FaceBox(300, 0, 100, 100));
    }
    FaceBox trembling = new FaceBox(301, 0, 100, 100);

    assertThat(steady.next(3 * FRAME, trembling)).isEqualTo(fresh.next(3 * FRAME, trembling));
  }
}
