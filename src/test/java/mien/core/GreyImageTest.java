package mien.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
