package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class ResizeTest {
  private static final GreyImage WIDE =
      new GreyImage(4, 2, new byte[] {0, 1, 100, 100, 1, 1, 100, (byte) 255});

  @Test
  void averagesBlocksAndRoundsThem() {
    GreyImage half = Resize.to(WIDE, 2, 1);
    assertThat(half.width()).isEqualTo(2);
    assertThat(half.pixels()).containsExactly(1, 139 - 256); // 0.75 and 138.75
  }

  @Test
  void onlyWhatIsTwiceAsLargeIsAveraged() {
    assertThat(Resize.towards(WIDE, 3, 2)).isSameAs(WIDE);
    assertThat(Resize.towards(WIDE, 1, 2)).as("as high as wanted").isSameAs(WIDE);
    GreyImage large = new GreyImage(9, 7, new byte[63]);
    assertThat(Resize.towards(large, 3, 3).width()).isEqualTo(4); // by two, still large enough
    assertThat(Resize.towards(large, 3, 3).height()).isEqualTo(3);
  }

  @Test
  void betweenPixelsItIsBilinear() {
    GreyImage line = new GreyImage(2, 1, new byte[] {0, 100});
    assertThat(Resize.to(line, 4, 1).pixels()).containsExactly(0, 25, 75, 100);
    assertThat(Resize.to(new GreyImage(1, 1, new byte[] {7}), 2, 2).pixels())
        .containsExactly(7, 7, 7, 7);
  }

  @Test
  void aMirrorSwapsLeftAndRight() {
    assertThat(Resize.mirrored(WIDE).pixels()).containsExactly(100, 100, 1, 0, -1, 100, 1, 1);
  }

  @Test
  void whatLiesBeyondBlackAndWhiteIsCutOff() {
    assertThat(Resize.picture(new float[] {-5, 1.49f, 1.5f, 254.6f, 300}, 5, 1).pixels())
        .containsExactly(0, 1, 2, -1, -1);
  }
}
