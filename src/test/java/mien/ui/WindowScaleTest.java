package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import javax.swing.JFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowScaleTest {

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
    assertThat(WindowScale.scaleFor(width, height)).isCloseTo(scale, within(1e-9));
  }

  @Test
  void theOldestWindowLeads() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    EventQueue.invokeAndWait(
        () -> {
          JFrame first = window(2560, 1640);
          assertThat(Theme.scale()).isCloseTo(2, within(1e-9));
          JFrame second = window(1280, 820);
          assertThat(Theme.scale()).as("the first is there yet").isCloseTo(2, within(1e-9));
          first.dispose();
          JFrame third = window(1280, 820);
          assertThat(Theme.scale()).as("the second leads now").isCloseTo(2, within(1e-9));
          second.dispose();
          third.dispose();
          window(1280, 820).dispose();
          assertThat(Theme.scale()).isCloseTo(1, within(1e-9));
        });
  }

  private static JFrame window(int width, int height) {
    JFrame window = new JFrame();
    window.addNotify();
    window.setSize(width, height);
    WindowScale.follow(window);
    return window;
  }
}
