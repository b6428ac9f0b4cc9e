package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowSizeTest {

  @ParameterizedTest
  @CsvSource({
    "1280,820,1",
    "1500,830,1",
    "720,480,0.8",
    "100,100,0.8",
    "1920,1080,1.4",
    "3840,2160,2.6",
    "3840,820,1",
    "9000,9000,3"
  })
  void typeGrowsWithTheSmallerOfTheWindowsSides(int width, int height, double scale) {
    assertThat(WindowSize.scaleFor(width, height)).isCloseTo(scale, within(1e-9));
  }
}
