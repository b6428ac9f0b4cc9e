package mien.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GreyImageTest {

  @Test
  void readsPixelsAsUnsigned() {
    GreyImage image = new GreyImage(3, 2, new byte[] {0, 1, 2, 3, 4, (byte) 255});

    assertThat(image.at(2, 1)).isEqualTo(255);
    assertThat(image.at(0, 1)).isEqualTo(3);
  }

  @Test
  void refusesAnArrayOfAnotherSize() {
    assertThatThrownBy(() -> new GreyImage(3, 2, new byte[5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3x2");
  }

  @Test
  void betweenPixelsTheBrightnessChangesEvenly() {
    GreyImage picture = new GreyImage(2, 2, new byte[] {0, 100, 40, (byte) 240});
    assertThat(picture.between(0.5, 0.5)).isEqualTo(0);
    assertThat(picture.between(1.5, 1.5)).isEqualTo(240);
    assertThat(picture.between(1, 0.5)).isEqualTo(50);
    assertThat(picture.between(1, 1)).isEqualTo(95, within(1e-9));
  }

  @Test
  void beyondThePictureItsEdgeGoesOn() {
    GreyImage picture = new GreyImage(2, 1, new byte[] {10, 20});
    assertThat(picture.between(-7, 0)).isEqualTo(10);
    assertThat(picture.between(9, 9)).isEqualTo(20);
  }

  /** Brightness rises by 2 a pixel to the right and by 1 a pixel downwards. */
  private static GreyImage slope() {
    byte[] pixels = new byte[80 * 80];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (2 * (i % 80) + i / 80);
    }
    return new GreyImage(80, 80, pixels);
  }

  @Test
  void showsTheMiddlesOfASquaresCells() {
    TurnedBox square = TurnedBox.upright(new FaceBox(20, 30, 20, 20));
    assertThat(slope().upright(square, 2, 2))
        .containsExactly(
            new double[] {2 * 24.5 + 34.5, 2 * 34.5 + 34.5, 2 * 24.5 + 44.5, 2 * 34.5 + 44.5},
            Offset.offset(1e-9));
  }

  @Test
  void aHeadThatIsTiltedClockwiseIsTurnedBack() {
    FaceBox box = new FaceBox(30, 30, 20, 20);
    double[] straight = slope().upright(TurnedBox.upright(box), 2, 1);
    double[] turned = slope().upright(new TurnedBox(box, 90), 2, 1);

    // the head's upper left corner lies at the upper right of the picture
    assertThat(turned[0]).isCloseTo(straight[1], Offset.offset(1e-9));
    assertThat(turned[1]).isCloseTo(straight[3], Offset.offset(1e-9));
    assertThat(turned[3]).isCloseTo(straight[2], Offset.offset(1e-9));
  }

  @Test
  void theEdgeGoesOnBeyondThePicture() {
    TurnedBox outside = new TurnedBox(new FaceBox(-105, -105, 10, 10), 30);
    assertThat(slope().upright(outside, 3, 2)).containsOnly(0.0);
  }
}
