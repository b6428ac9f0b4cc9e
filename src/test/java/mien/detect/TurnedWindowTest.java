package mien.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.Landmarks;
import mien.core.Point;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;

class TurnedWindowTest {
  private static final GreyImage PICTURE = new GreyImage(400, 300, new byte[400 * 300]);
  private static final FaceBox PART = new FaceBox(100, 50, 192, 192);

  @Test
  void anUprightPartIsShownAsItIs() {
    TurnedWindow window = TurnedWindow.of(PICTURE, TurnedBox.upright(PART), 96, 96).orElseThrow();
    assertThat(window.isTurned()).isFalse();
    assertThat(window.around()).isEqualTo(SearchWindow.of(PICTURE, PART, 96, 96).orElseThrow());
    assertThat(window.inPicture(points(48, 24)).nose()).isEqualTo(new Point(196, 98));
  }

  @Test
  void theMiddleStaysWhereItIsAndWhatIsAboveItLeansWithTheHead() {
    TurnedWindow window = TurnedWindow.of(PICTURE, new TurnedBox(PART, 90), 96, 96).orElseThrow();
    Point middle = window.inPicture(points(48, 48)).nose();
    assertThat(middle.x()).isCloseTo(196, within(1.0));
    assertThat(middle.y()).isCloseTo(146, within(1.0));
    Point above = window.inPicture(points(48, 24)).nose();
    assertThat(above.x()).isCloseTo(244, within(1.5));
    assertThat(above.y()).isCloseTo(146, within(1.5));
  }

  @Test
  void thereIsNoneOutsideThePicture() {
    assertThat(TurnedWindow.of(PICTURE, new TurnedBox(new FaceBox(-500, 0, 90, 90), 20), 96, 96))
        .isEmpty();
  }

  private static Landmarks points(double x, double y) {
    Point point = new Point(x, y);
    return new Landmarks(point, point, point, point, point);
  }
}
