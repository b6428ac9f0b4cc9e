package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CameraModeTest {
  private final CameraMode wanted = new CameraMode(1280, 720, 30);

  @Test
  void fractionsAndUntoldRatesAreNoDifference() {
    assertThat(wanted.isGivenBy(1280, 720, 30)).isTrue();
    assertThat(wanted.isGivenBy(1280, 720, 29.97)).isTrue();
    assertThat(wanted.isGivenBy(1280, 720, 0)).isTrue();
  }

  @Test
  void otherSizesAndRatesAre() {
    assertThat(wanted.isGivenBy(640, 720, 30)).isFalse();
    assertThat(wanted.isGivenBy(1280, 480, 30)).isFalse();
    assertThat(wanted.isGivenBy(1280, 720, 10)).isFalse();
  }
}
