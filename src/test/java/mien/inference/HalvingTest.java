package mien.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalvingTest {
  @AutoClose private final Halving halving = new Halving();

  @ParameterizedTest
  @CsvSource({"64,64,64,64,1", "127,127,64,64,1", "128,128,64,64,2", "300,300,64,64,4"})
  void aPictureIsHalvedWhileItIsAtLeastTwiceAsLarge(
      int width, int height, int wantedWidth, int wantedHeight, int grain) {
    assertThat(Halving.grain(width, height, wantedWidth, wantedHeight)).isEqualTo(grain);
    assertThat(Halving.grain(width, height, wantedWidth, 2 * height)).isEqualTo(1);
  }

  @Test
  void everyPixelCounts() {
    try (Mat picture = new Mat(4, 8, opencv_core.CV_8U)) {
      for (int i = 0; i < 32; i++) {
        picture.data().put(i, (byte) (i % 8 < 4 ? 3 * (i % 4) : 100 + 4 * (i / 8)));
      }
      Mat quarter = halving.halved(picture, 4);
      assertThat(quarter.cols()).isEqualTo(2);
      assertThat(quarter.rows()).isEqualTo(1);
      assertThat(quarter.data().get(0) & 0xff).isBetween(4, 5);
      assertThat(quarter.data().get(1) & 0xff).isEqualTo(106);
      assertThat(halving.halved(picture, 1)).isSameAs(picture);
    }
  }
}
