package mien.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntBinaryOperator;
import mien.core.FaceBox;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class FaceQualityTest {
  private static GreyImage picture(IntBinaryOperator brightness) {
    byte[] pixels = new byte[200 * 200];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) brightness.applyAsInt(i % 200, i / 200);
    }
    return new GreyImage(200, 200, pixels);
  }

  @Test
  void aDetailedBrightLargeFaceIsGood() {
    FaceQuality quality =
        FaceQuality.of(
            picture((x, y) -> (x / 6 + y / 6) % 2 == 0 ? 90 : 190), new FaceBox(10, 10, 128, 128));
    assertThat(quality.small()).isFalse();
    assertThat(quality.dark()).isFalse();
    assertThat(quality.blurred()).isFalse();
  }

  @Test
  void aSmoothSlopeIsBlurred() {
    assertThat(FaceQuality.of(picture((x, y) -> x), new FaceBox(10, 10, 128, 128)).blurred())
        .isTrue();
  }

  @Test
  void darkAndSmallFacesAreFlaggedEvenAtTheEdge() {
    FaceQuality quality = FaceQuality.of(picture((x, y) -> 30), new FaceBox(-10, 180, 40, 40));
    assertThat(quality.dark()).isTrue();
    assertThat(quality.small()).isTrue();
  }
}
