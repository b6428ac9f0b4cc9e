package mien.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
}
