package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.util.List;
import javax.swing.JFrame;
import org.junit.jupiter.api.Test;

class AppIconTest {

  @Test
  void isThereInTheSizesThatDesktopsAskFor() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    EventQueue.invokeAndWait(
        () -> {
          JFrame window = new JFrame();
          AppIcon.on(window);
          List<Image> icons = window.getIconImages();
          assertThat(icons).extracting(icon -> icon.getWidth(null)).containsExactly(16, 32, 128);
          window.dispose();
        });
  }

  @Test
  void isNotEmpty() {
    assertThat(AppIcon.ofSize(32).getRGB(16, 4) >>> 24).isEqualTo(255);
  }
}
