package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import mien.core.FaceBox;
import mien.core.GreyImage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class UprightSquareTest {
  /** Brightness rises by 2 a pixel to the right and by 1 a pixel downwards. */
  private static GreyImage slope() {
    byte[] pixels = new byte[80 * 80];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (2 * (i % 80) + i / 80);
    }
    return new GreyImage(80, 80, pixels);
  }

  @Test
  void samplesTheMiddlesOfItsCells() {
    double[] values = UprightSquare.of(new FaceBox(20, 30, 20, 20), 0).sample(slope(), 2, 2);

    assertThat(values)
        .containsExactly(
            new double[] {2 * 24.5 + 34.5, 2 * 34.5 + 34.5, 2 * 24.5 + 44.5, 2 * 34.5 + 44.5},
            Offset.offset(1e-9));
  }

  @Test
  void aHeadThatIsTiltedClockwiseIsTurnedBack() {
    UprightSquare upright = new UprightSquare(40, 40, 20, 0);
    UprightSquare lying = new UprightSquare(40, 40, 20, 90);
    double[] straight = upright.sample(slope(), 2, 1);
    double[] turned = lying.sample(slope(), 2, 1);

    // the head's upper left corner lies at the upper right of the picture
    assertThat(turned[0]).isCloseTo(straight[1], Offset.offset(1e-9));
    assertThat(turned[1]).isCloseTo(straight[3], Offset.offset(1e-9));
    assertThat(turned[3]).isCloseTo(straight[2], Offset.offset(1e-9));
  }

  @Test
  void goesDownAlongTheFace() {
    UprightSquare around = new UprightSquare(40, 40, 20, 90).around(2, 0.5);

    assertThat(around.centerX()).isCloseTo(30, Offset.offset(1e-9));
    assertThat(around.centerY()).isCloseTo(40, Offset.offset(1e-9));
    assertThat(around.side()).isEqualTo(40);
  }

  @Test
  void theEdgeGoesOnBeyondThePicture() {
    double[] values = new UprightSquare(-100, -100, 10, 30).sample(slope(), 3, 2);

    assertThat(values).containsOnly(0.0);
  }
}
