package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TurnedBoxTest {

  @Test
  void theSquareIsAsWideAsTheLongerSide() {
    TurnedBox square = new TurnedBox(new FaceBox(10, 20, 10, 20), 30).square(1);
    assertThat(square).isEqualTo(new TurnedBox(new FaceBox(5, 20, 20, 20), 30));
  }

  @Test
  void sharesAreAlongTheBox() {
    FaceBox box = new FaceBox(10, 20, 40, 20);
    assertThat(TurnedBox.upright(box).share(new Point(20, 35))).isEqualTo(new Point(0.25, 0.75));
    Point turned = new TurnedBox(box, 90).share(new Point(25, 20));
    assertThat(turned.x()).isCloseTo(0.25, Offset.offset(1e-9));
    assertThat(turned.y()).isCloseTo(0.75, Offset.offset(1e-9));
  }

  @Test
  void downIsAlongTheFace() {
    FaceBox box = new TurnedBox(new FaceBox(30, 30, 20, 20), 90).movedDown(0.5).box();
    assertThat(box.centerX()).isCloseTo(30, Offset.offset(1e-9));
    assertThat(box.centerY()).isCloseTo(40, Offset.offset(1e-9));
  }
}
