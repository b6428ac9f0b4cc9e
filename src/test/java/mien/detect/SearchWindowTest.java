package mien.detect;

import static org.assertj.core.api.Assertions.assertThat;

import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.Landmarks;
import mien.core.Point;
import mien.detect.SearchWindow.Area;
import org.junit.jupiter.api.Test;

class SearchWindowTest {
  private static final GreyImage PICTURE = new GreyImage(100, 60, new byte[6000]);

  private static SearchWindow window(FaceBox part) {
    return SearchWindow.of(PICTURE, part, 64, 64).orElseThrow();
  }

  @Test
  void aPartInsideFillsTheInput() {
    SearchWindow window = window(new FaceBox(10, 20, 32, 32));

    assertThat(window.picture()).isEqualTo(new Area(10, 20, 32, 32));
    assertThat(window.fills(64, 64)).isTrue();
  }

  @Test
  void whatLiesBeyondThePictureIsNotShown() {
    SearchWindow window = window(new FaceBox(-16, -16, 32, 32));

    assertThat(window)
        .isEqualTo(new SearchWindow(new Area(0, 0, 16, 16), new Area(32, 32, 32, 32)));
    assertThat(window.fills(64, 64)).isFalse();
    assertThat(SearchWindow.of(PICTURE, new FaceBox(200, 0, 32, 32), 64, 64)).isEmpty();
    assertThat(SearchWindow.of(PICTURE, new FaceBox(-40, 0, 32, 32), 64, 64)).isEmpty();
  }

  @Test
  void aPartThatIsMuchLargerThanTheInputCanBeHalvedToAPixel() {
    SearchWindow window = SearchWindow.of(PICTURE, new FaceBox(1, 0, 57, 58), 20, 20).orElseThrow();

    assertThat(window.picture()).isEqualTo(new Area(1, 0, 56, 58));
  }

  @Test
  void pointsComeBackToWhereTheyAreInThePicture() {
    Point middle = new Point(48, 48);
    Landmarks all = new Landmarks(middle, middle, middle, middle, middle);

    assertThat(window(new FaceBox(-16, -16, 32, 32)).inPicture(all).nose())
        .isEqualTo(new Point(8, 8));
    assertThat(window(new FaceBox(10, 20, 32, 32)).inPicture(all).nose())
        .isEqualTo(new Point(34, 44));
  }
}
