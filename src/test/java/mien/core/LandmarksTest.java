package mien.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LandmarksTest {
  /** Eyes and mouth 100 pixels apart, around (0, 0). */
  private static final double[][] FACE = {{-40, -50}, {40, -50}, {0, 0}, {-30, 50}, {30, 50}};

  private static Landmarks tilted(double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    Point[] points = new Point[FACE.length];
    for (int i = 0; i < points.length; i++) {
      points[i] =
          new Point(FACE[i][0] * cos - FACE[i][1] * sin, FACE[i][0] * sin + FACE[i][1] * cos);
    }
    return new Landmarks(points[0], points[1], points[2], points[3], points[4]);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-170, -90, -20, 0, 5, 45, 120})
  void rollIsHowFarTheHeadIsTilted(double degrees) {
    assertThat(tilted(degrees).roll()).isCloseTo(degrees, within(1e-9));
    assertThat(tilted(degrees).square().width()).isCloseTo(262, within(1e-9));
  }

  @Test
  void theBoxIsASquareUnderTheEyes() {
    FaceBox box = tilted(0).square();

    assertThat(box.height()).isEqualTo(box.width());
    assertThat(box.centerX()).isCloseTo(0, within(1e-9));
    assertThat(box.centerY()).isCloseTo(-50 + 31, within(1e-9));
  }

  @Test
  void pointsInOnePlaceHaveABoxAllTheSame() {
    Point point = new Point(3, 4);

    assertThat(new Landmarks(point, point, point, point, point).square().width()).isPositive();
  }

  @Test
  void theyCanBeStretchedAndMoved() {
    Landmarks placed = tilted(0).placed(2, 3, 10, 20);

    assertThat(placed.leftEye()).isEqualTo(new Point(90, -130));
    assertThat(placed.nose()).isEqualTo(new Point(10, 20));
  }

  @Test
  void theyCanBeTurnedAboutAPlaceThatThenLiesElsewhere() {
    Landmarks turned = tilted(20).turned(30, new Point(0, 0), new Point(100, 200));

    assertThat(turned.roll()).isCloseTo(50, within(1e-9));
    assertThat(turned.square().width()).isCloseTo(262, within(1e-9));
    assertThat(turned.nose()).isEqualTo(new Point(100, 200));
    assertThat(turned.leftEye().x()).isCloseTo(100 + tilted(50).leftEye().x(), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0,0,0", "30,0,0", "-60,0,0", "0,25,0", "40,-25,0", "0,0,20", "15,10,-20"})
  void thePoseIsThatOfAHeadThatTurnsUnderItsEyesAndMouth(double roll, double yaw, double pitch) {
    double[][] head = {{-40, -50, 0}, {40, -50, 0}, {0, 5.5, 41}, {-30, 50, 0}, {30, 50, 0}};
    double y = Math.toRadians(yaw);
    double p = Math.toRadians(pitch);
    double r = Math.toRadians(roll);
    Point[] points = new Point[head.length];
    for (int i = 0; i < points.length; i++) {
      double across = head[i][0] * Math.cos(y) + head[i][2] * Math.sin(y);
      double near = head[i][2] * Math.cos(y) - head[i][0] * Math.sin(y);
      double down = head[i][1] * Math.cos(p) - near * Math.sin(p);
      points[i] =
          new Point(
              across * Math.cos(r) - down * Math.sin(r), across * Math.sin(r) + down * Math.cos(r));
    }
    Pose pose = new Landmarks(points[0], points[1], points[2], points[3], points[4]).pose();

    assertThat(pose.roll()).isCloseTo(roll, within(5.0));
    assertThat(pose.yaw()).isCloseTo(yaw, within(6.0));
    assertThat(pose.pitch()).isCloseTo(pitch, within(6.0));
  }
}
