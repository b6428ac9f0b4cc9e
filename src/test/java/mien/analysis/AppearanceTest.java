package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntBinaryOperator;
import mien.core.FaceBox;
import mien.core.GreyImage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Pictures of 24x24 pixels: a cell of the whole is 2x2. */
class AppearanceTest {
  private static final FaceBox WHOLE = new FaceBox(0, 0, 24, 24);
  private static final Offset<Double> NEARLY = within(1e-9);

  private static GreyImage picture(IntBinaryOperator value) {
    byte[] pixels = new byte[24 * 24];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) value.applyAsInt(i % 24, i / 24);
    }
    return new GreyImage(24, 24, pixels);
  }

  private static Appearance look(IntBinaryOperator value) {
    return Appearance.at(picture(value), WHOLE);
  }

  private static int columns(int x, int y) {
    return x / 2 % 2 * 40;
  }

  private static int rows(int x, int y) {
    return y / 2 % 2 * 40;
  }

  @Test
  void lightAndContrastDoNotCount() {
    Appearance brighter = look((x, y) -> 100 + 3 * columns(x, y));
    assertThat(look(AppearanceTest::columns).likeness(brighter)).isCloseTo(1, NEARLY);
  }

  @Test
  void theNegativeIsTheOppositeAndStripesAcrossAreNothingAlike() {
    Appearance columns = look(AppearanceTest::columns);
    assertThat(columns.likeness(look((x, y) -> 40 - columns(x, y)))).isCloseTo(-1, NEARLY);
    assertThat(columns.likeness(look(AppearanceTest::rows))).isCloseTo(0, NEARLY);
  }

  @Test
  void aPlaceWithoutContrastMayBeAnything() {
    Appearance flat = look((x, y) -> 77);
    assertThat(flat.likeness(look(AppearanceTest::columns))).isEqualTo(1);
    assertThat(look(AppearanceTest::columns).likeness(flat)).isEqualTo(1);
  }

  @Test
  void aCellIsTheMeanOfItsPixels() {
    Appearance fine = look((x, y) -> columns(x, y) + (x % 2 == y % 2 ? 100 : 0));
    assertThat(fine.likeness(look(AppearanceTest::columns))).isCloseTo(1, NEARLY);
  }

  @Test
  void beyondThePictureItsEdgeGoesOn() {
    GreyImage slope = picture((x, y) -> 10 * x);
    GreyImage shifted = picture((x, y) -> 10 * Math.max(0, x - 12));
    FaceBox halfOut = new FaceBox(-12, 30, 24, 24);
    assertThat(Appearance.at(slope, halfOut).likeness(Appearance.at(shifted, WHOLE)))
        .isCloseTo(1, NEARLY);
    Appearance allOut = Appearance.at(slope, new FaceBox(30, 0, 24, 24));
    assertThat(allOut.likeness(look(AppearanceTest::rows))).as("flat").isEqualTo(1);
  }

  @Test
  void aMixLiesBetween() {
    Appearance columns = look(AppearanceTest::columns);
    Appearance rows = look(AppearanceTest::rows);
    Appearance mix = columns.mix(rows, 3 / 7.0); // 4 parts and 3 parts, 5 long
    assertThat(mix.likeness(columns)).isCloseTo(0.8, NEARLY);
    assertThat(mix.likeness(rows)).isCloseTo(0.6, NEARLY);
  }
}
