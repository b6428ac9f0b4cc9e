package mien.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntBinaryOperator;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.Pose;
import org.junit.jupiter.api.Test;

class FaceQualityTest {
  private static Face face(double x, double y, double side) {
    return new Face(1, new FaceBox(x, y, side, side), 1, null, null);
  }

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
        FaceQuality.of(picture((x, y) -> (x / 6 + y / 6) % 2 == 0 ? 90 : 190), face(10, 10, 128));
    assertThat(quality.small()).isFalse();
    assertThat(quality.dark()).isFalse();
    assertThat(quality.blurred()).isFalse();
  }

  @Test
  void aSmoothSlopeIsBlurred() {
    assertThat(FaceQuality.of(picture((x, y) -> x), face(10, 10, 128)).blurred()).isTrue();
  }

  @Test
  void darkAndSmallFacesAreFlaggedEvenAtTheEdge() {
    FaceQuality quality = FaceQuality.of(picture((x, y) -> 30), face(-10, 180, 40));
    assertThat(quality.dark()).isTrue();
    assertThat(quality.small()).isTrue();
  }

  /** Two eyes, a nose and a mouth about the middle of the box, the head tilted and lit aslant. */
  private static FaceQuality drawn(double degrees, double turn) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    return FaceQuality.of(
        picture(
            (px, py) -> {
              double x = (px - 100) * cos + (py - 100) * sin - turn;
              double y = (py - 100) * cos - (px - 100) * sin;
              boolean eye = Math.hypot((Math.abs(x) - 26) / 2, y + 20) < 8;
              boolean nose = Math.hypot(x * 2, y - 8) < 10;
              boolean mouth = Math.hypot(x / 3, y - 34) < 9;
              return (eye || nose || mouth ? 60 : 150) + px / 4;
            }),
        face(36, 36, 128));
  }

  @Test
  void aFaceFromTheFrontIsNotTurnedAndOneAsideOrTiltedIs() {
    assertThat(drawn(0, 0).turned()).isFalse();
    assertThat(drawn(2, 3).turned()).isFalse();
    assertThat(drawn(0, 20).turned()).isTrue();
    assertThat(drawn(25, 0).turned()).isTrue();
  }

  @Test
  void whereLandmarksTellThePoseItAloneSaysWhoIsTurnedAway() {
    GreyImage aslant = picture((x, y) -> (x * x + 31 * y) % 251);
    FaceBox box = new FaceBox(36, 36, 128, 128);

    assertThat(FaceQuality.of(aslant, new Face(1, box, 1, null, null)).turned()).isTrue();
    assertThat(FaceQuality.of(aslant, new Face(1, box, 1, new Pose(40, 5, -5), null)).turned())
        .isFalse();
    assertThat(FaceQuality.of(aslant, new Face(1, box, 1, new Pose(0, -50, 0), null)).turned())
        .isTrue();
  }
}
