package mien.output.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntBinaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SymmetryTest {
  private static final Offset<Double> NEARLY = within(1e-9);

  private static double symmetry(int step, IntBinaryOperator grey) {
    int side = 32 * step;
    double[] face = new double[side * side];
    for (int i = 0; i < face.length; i++) {
      face[i] = grey.applyAsInt(i % side, i / side);
    }
    return Symmetry.of(face, step);
  }

  /** Blocks of four that are alike on both sides. */
  private static int blocks(int x, int y) {
    return 60 + 80 * ((Math.min(x, 31 - x) / 4 + y / 4) % 2);
  }

  @Test
  void aPictureThatIsItsOwnMirrorImageHasOne() {
    assertThat(symmetry(1, SymmetryTest::blocks)).isCloseTo(1, NEARLY);
    assertThat(symmetry(1, (x, y) -> 99)).isEqualTo(1);
  }

  @Test
  void aPictureWhoseMirrorImageIsItsNegativeHasMinusOne() {
    assertThat(symmetry(1, (x, y) -> x < 16 ? blocks(x, y) : 200 - blocks(x, y)))
        .isCloseTo(-1, NEARLY);
  }

  @Test
  void aLampOnOneSideCountsLittle() {
    assertThat(symmetry(1, (x, y) -> blocks(x, y) + 3 * x)).isGreaterThan(0.95);
  }

  @Test
  void aMarkOnOneSideCountsLessInTheHairThanInTheFace() {
    double hair = symmetry(1, (x, y) -> x < 16 && y < 4 ? 255 : blocks(x, y));
    double cheek = symmetry(1, (x, y) -> x < 16 && y >= 14 && y < 18 ? 255 : blocks(x, y));
    assertThat(hair).isBetween(0.93, 0.99);
    assertThat(cheek).isLessThan(0.75);
  }

  @Test
  void finePixelsAreAveragedFirst() {
    IntBinaryOperator noise = (x, y) -> blocks(x / 2, y / 2) + (x % 2 == 0 ? 30 : -30);
    assertThat(symmetry(2, noise)).isCloseTo(1, NEARLY);
  }
}
