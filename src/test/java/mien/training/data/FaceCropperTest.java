package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mien.analysis.Detection;
import mien.classify.Crop;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.Landmarks;
import mien.core.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceCropperTest {
  private static final FaceBox SMALL = new FaceBox(1, 1, 4, 4);
  private static final FaceBox LARGE = new FaceBox(10, 10, 10, 10);

  @Test
  void cutsTheLargestFaceWithItsMargin() {
    GreyImage picture = ramp(40, 30);
    GreyImage crop = cropper(0.2, 64).crop(picture).orElseThrow();
    assertThat(crop.width()).isEqualTo(14);
    assertThat(crop.at(0, 0)).isEqualTo(picture.at(8, 8));
    assertThat(crop.at(13, 13)).isEqualTo(picture.at(21, 21));
  }

  @Test
  void repeatsTheBorderAndShrinksWhatIsLarge() {
    GreyImage picture = ramp(40, 30);
    GreyImage crop = cropper(2, 64).crop(picture).orElseThrow();
    assertThat(crop.width()).isEqualTo(50);
    assertThat(crop.at(0, 0)).isEqualTo(picture.at(0, 0));
    assertThat(cropper(2, 20).crop(picture).orElseThrow().width()).isEqualTo(20);
  }

  @Test
  void aPictureWithoutAFaceIsSkipped(@TempDir Path folder) {
    new TinySet(folder)
        .picture("sad/face.png", ramp(40, 30))
        .picture("sad/none.png", new GreyImage(40, 30, new byte[40 * 30]));
    DataSet set = DataSets.open(folder, cropper(0, 64));
    assertThat(set.pictures()).hasSize(1);
    assertThat(set.pictures().get(0).image().width()).isEqualTo(10);
    assertThat(set.skipped()).containsExactly(new Skipped("sad/none.png", "no face found"));
  }

  private static FaceCropper cropper(double margin, int longestSide) {
    return new FaceCropper(new SquareDetector(SMALL, LARGE), margin, Crop.BOX, longestSide);
  }

  private static GreyImage ramp(int width, int height) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (1 + i % width * 3 + i / width * 4);
    }
    return new GreyImage(width, height, pixels);
  }

  @Test
  void aTiltedHeadIsCutOutUpright() {
    byte[] pixels = new byte[200 * 200];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % 200 < 100 ? 50 : 200);
    }
    GreyImage picture = new GreyImage(200, 200, pixels);
    Detection lyingWithTheEyesToTheRight =
        Detection.of(
            new Landmarks(
                new Point(120, 85),
                new Point(120, 115),
                new Point(100, 100),
                new Point(80, 88),
                new Point(80, 112)),
            1);
    SquareDetector nobody = new SquareDetector();
    GreyImage upright =
        new FaceCropper(nobody, 0, Crop.UPRIGHT, 300).square(picture, lyingWithTheEyesToTheRight);
    GreyImage box =
        new FaceCropper(nobody, 0, Crop.BOX, 300).square(picture, lyingWithTheEyesToTheRight);

    assertThat(upright.at(upright.width() / 2, 5)).isEqualTo(200);
    assertThat(upright.at(upright.width() / 2, upright.height() - 5)).isEqualTo(50);
    assertThat(box.at(5, box.height() / 2)).isEqualTo(50);
    assertThat(box.at(box.width() - 5, box.height() / 2)).isEqualTo(200);
  }
}
