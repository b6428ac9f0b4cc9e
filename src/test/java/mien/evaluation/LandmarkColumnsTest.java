package mien.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.Landmarks;
import mien.core.Point;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;

class LandmarkColumnsTest {
  private static final GreyImage CROP = new GreyImage(200, 100, new byte[20_000]);

  @Test
  void areSharesOfThePicturesSize() {
    Map<String, String> columns =
        Map.of(
            "left_eye", "0.3 0.4",
            "right_eye", "0.7, 0.4",
            "nose", "0.5;0.6",
            "mouth_left", "0.4 0.8",
            "mouth_right", "0.6 0.8");
    assertThat(LandmarkColumns.read(columns, CROP))
        .contains(
            new Landmarks(
                new Point(60, 40),
                new Point(140, 40),
                new Point(100, 60),
                new Point(80, 80),
                new Point(120, 80)));
  }

  @Test
  void areThoseOfWhatWasCutOut() {
    Map<String, String> columns = Map.of("nose", "0.5 0.6", "left_eye", "hidden", "age", "0.5 0.6");
    TurnedBox area = new TurnedBox(new FaceBox(80, 40, 40, 40), 90);
    assertThat(LandmarkColumns.within(area, CROP, columns))
        .isEqualTo(Map.of("nose", "0.50000 0.50000", "left_eye", "hidden", "age", "0.5 0.6"));
    assertThat(LandmarkColumns.within(area, CROP, Map.of("nose", "0.45, 0.5")))
        .containsEntry("nose", "0.25000 0.75000");
  }

  @Test
  void areNoneUnlessAllAreTold() {
    assertThat(LandmarkColumns.read(Map.of("left_eye", "0.3 0.4"), CROP)).isEmpty();
  }

  @Test
  void nameTheColumnThatIsWrong() {
    Map<String, String> columns =
        Map.of("left_eye", "1", "right_eye", "", "nose", "", "mouth_left", "", "mouth_right", "");
    assertThatThrownBy(() -> LandmarkColumns.read(columns, CROP))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("left_eye");
  }
}
