package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.SwingUtilities;
import mien.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BannerTest {

  @BeforeEach
  void display() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
  }

  private static void onScreenThread(Consumer<Banner> test) throws Exception {
    SwingUtilities.invokeAndWait(
        () -> test.accept(new Banner(new Texts("mien.ui.texts", Locale.ENGLISH))));
  }

  private static void close(Banner banner) {
    for (Component part : banner.getComponents()) {
      if (part instanceof JButton button) {
        button.doClick(0);
      }
    }
  }

  @Test
  void whatWentWrongComesBeforeANotice() throws Exception {
    onScreenThread(
        banner -> {
          banner.say(null, null);
          assertThat(banner.isVisible()).isFalse();
          banner.say("It broke.", "By the way.");
          assertThat(banner.isVisible()).isTrue();
          assertThat(banner.getAccessibleContext().getAccessibleName()).isEqualTo("It broke.");
        });
  }

  @Test
  void whatIsClosedStaysAwayUntilThereIsSomethingElseToSay() throws Exception {
    onScreenThread(
        banner -> {
          banner.say(null, "One.");
          close(banner);
          banner.say(null, "One.");
          assertThat(banner.isVisible()).isFalse();
          banner.say(null, "Two.");
          assertThat(banner.isVisible()).isTrue();
          close(banner);
          banner.say(null, null);
          banner.say(null, "Two.");
          assertThat(banner.isVisible()).as("said anew").isTrue();
        });
  }

  @Test
  void overAPictureThatIsSeenAloneOnlyErrorsAreSaid() throws Exception {
    onScreenThread(
        banner -> {
          banner.setErrorsOnly(true);
          banner.say(null, "One.");
          assertThat(banner.isVisible()).isFalse();
          banner.say("It broke.", null);
          assertThat(banner.isVisible()).isTrue();
        });
  }
}
