package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
  private static final int ONE = 1 << 16;

  /** Two rows, three columns: ABC over DEF. */
  @ParameterizedTest
  @CsvSource({
    " 1,  0,  0,  1, ABCDEF,   0",
    " 0,  1, -1,  0, DAEBFC,  90",
    "-1,  0,  0, -1, FEDCBA, 180",
    " 0, -1,  1,  0, CFBEAD, 270",
    "-1,  0,  0,  1, CBAFED,   0",
    " 1,  0,  0, -1, DEFABC,   0",
  })
  void turnsAndMirrorsAsTheDisplayMatrixTells(
      int a, int b, int c, int d, String upright, int degrees) {
    int[] matrix = {a * ONE, b * ONE, 0, c * ONE, d * ONE, 0, 0, 0, 1 << 30};

    Orientation orientation = Orientation.of(matrix);

    assertThat(new String(orientation.apply("ABCDEF".getBytes(), 3, 2, 1))).isEqualTo(upright);
    assertThat(orientation.degrees()).isEqualTo(degrees);
  }

  @Test
  void keepsTheBytesOfAPixelTogether() {
    Orientation quarter = new Orientation(true, true, false);

    byte[] turned = quarter.apply("A1B2C3D4E5F6".getBytes(), 3, 2, 2);

    assertThat(new String(turned)).isEqualTo("D4A1E5B2F6C3");
    assertThat(quarter.width(3, 2)).isEqualTo(2);
    assertThat(quarter.height(3, 2)).isEqualTo(3);
  }
}
