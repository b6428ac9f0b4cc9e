package mien.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpochCurvesTest {
  private static final int TRAINING = 0xd08a3c;
  private static final int VALIDATION = 0x2f6690;
  private static final List<Double> RISING = List.of(0.2, 0.3, 0.4);
  private static final List<Double> NONE = List.of(Double.NaN, Double.NaN, Double.NaN);

  private static EpochCurves curves(List<Double> validation) {
    return new EpochCurves(List.of(1.0, 2.0, 3.0), RISING, RISING, validation, validation);
  }

  private static long pixels(BufferedImage picture, int colour) {
    long count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += (picture.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void bothCurvesAreDrawnAndBothPicturesStandSideBySide() {
    BufferedImage both = curves(List.of(0.1, 0.2, 0.1)).picture();
    assertThat(both.getWidth()).isEqualTo(4 * Charts.WIDTH);
    assertThat(pixels(both, TRAINING)).isGreaterThan(1000);
    assertThat(pixels(both, VALIDATION)).isGreaterThan(1000);
  }

  @Test
  void oneEpochIsADot() {
    List<Double> one = List.of(1.0);
    List<Double> half = List.of(0.5);
    BufferedImage picture = new EpochCurves(one, half, half, List.of(0.7), half).lossPicture();
    BufferedImage aboveTheLegend =
        picture.getSubimage(0, 0, picture.getWidth(), picture.getHeight() * 3 / 4);
    assertThat(pixels(aboveTheLegend, TRAINING)).isGreaterThan(50);
    assertThat(pixels(aboveTheLegend, VALIDATION)).isGreaterThan(50);
  }

  @Test
  void withoutValidationThereIsOneCurve() {
    BufferedImage accuracy = curves(NONE).accuracyPicture();
    assertThat(pixels(accuracy, TRAINING)).isGreaterThan(500);
    assertThat(pixels(accuracy, VALIDATION)).isZero();
  }
}
