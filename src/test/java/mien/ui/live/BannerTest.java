package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.BorderLayout;
import java.awt.GraphicsEnvironment;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import mien.ui.AllControls;
import mien.ui.Glyph;
import mien.ui.Texts;
import mien.ui.WindowAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BannerTest {
  private static final Texts TEXTS = new Texts("mien.ui.texts", Locale.ENGLISH);

  @BeforeEach
  void display() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
  }

  private static void onScreenThread(Consumer<Banner> test) throws Exception {
    SwingUtilities.invokeAndWait(
        () ->
            test.accept(
                new Banner(TEXTS, new WindowAction(TEXTS, "review", Glyph.NAME, () -> {}, "E"))));
  }

  private static void close(Banner banner) {
    AllControls.in(banner).stream()
        .filter(
            part -> "Close this message".equals(part.getAccessibleContext().getAccessibleName()))
        .forEach(part -> ((JButton) part).doClick(0));
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

  @Test
  void asksForTheHeightOfItsSentenceFromTheFirst() throws Exception {
    onScreenThread(
        banner -> {
          JPanel window = new JPanel(new BorderLayout());
          window.setSize(900, 600);
          window.add(banner, BorderLayout.NORTH);
          banner.say(null, "The picture is framed while somebody appears to express anger.");
          assertThat(banner.getPreferredSize().height).isBetween(20, 60);
        });
  }
}
