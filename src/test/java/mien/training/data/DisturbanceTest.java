package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisturbanceTest {
  private final GreyImage face = Resize.to(TinySet.noise(3, 12, 12), 48, 48);

  @ParameterizedTest
  @EnumSource
  void changesAPictureTheSameWayEachTime(Disturbance disturbance) {
    GreyImage once = disturbance.apply(face, 5);
    assertThat(once.width()).isEqualTo(48);
    assertThat(once.height()).isEqualTo(48);
    assertThat(once.pixels()).isNotEqualTo(face.pixels());
    assertThat(disturbance.apply(face, 5).pixels()).isEqualTo(once.pixels());
  }

  @Test
  void leavesAFlatPictureFlatWhenItBlurs() {
    GreyImage flat = new GreyImage(48, 48, filled((byte) 100));
    assertThat(Disturbance.BLUR.apply(flat, 0).pixels()).isEqualTo(flat.pixels());
  }

  @Test
  void spreadsAPointByTheGaussian() {
    byte[] pixels = new byte[48 * 48];
    pixels[24 * 48 + 24] = (byte) 255;
    GreyImage blurred = Disturbance.BLUR.apply(new GreyImage(48, 48, pixels), 0);
    // 255 / (2 π), and exp(-1/2) of it beside
    assertThat(blurred.at(24, 24)).isCloseTo(41, within(1));
    assertThat(blurred.at(25, 24)).isCloseTo(25, within(1));
    assertThat(blurred.at(24, 25)).isCloseTo(25, within(1));
  }

  @Test
  void darkensToAQuarter() {
    assertThat(mean(Disturbance.DARKNESS.apply(face, 0))).isCloseTo(mean(face) / 4, within(1.0));
  }

  @Test
  void shiftsToEverySideInTurn() {
    GreyImage left = Disturbance.SHIFTED_10.apply(face, 0);
    GreyImage right = Disturbance.SHIFTED_10.apply(face, 1);
    assertThat(left.at(30, 20)).isCloseTo(face.at(25, 20), within(40));
    assertThat(left.pixels()).isNotEqualTo(right.pixels());
  }

  private static byte[] filled(byte value) {
    byte[] pixels = new byte[48 * 48];
    java.util.Arrays.fill(pixels, value);
    return pixels;
  }

  private static double mean(GreyImage picture) {
    return IntStream.range(0, picture.pixels().length)
        .map(i -> picture.pixels()[i] & 0xff)
        .average()
        .orElseThrow();
  }
}
