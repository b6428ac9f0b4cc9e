package mien.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FaceBoxTest {
  private final FaceBox box = new FaceBox(10, 20, 40, 40);

  @Test
  void scalesAboutItsCentre() {
    assertThat(box.scaledAboutCenter(1.5)).isEqualTo(new FaceBox(0, 10, 60, 60));
  }

  @Test
  void scalesWithThePicture() {
    assertThat(box.times(0.5)).isEqualTo(new FaceBox(5, 10, 20, 20));
  }

  @Test
  void overlapIsOneWithItselfAndNothingFarAway() {
    assertThat(box.iou(box)).isEqualTo(1);
    assertThat(box.iou(box.translated(40, 0))).isZero();
    assertThat(box.iou(box.translated(20, 0))).isCloseTo(1 / 3.0, within(1e-12));
  }
}
