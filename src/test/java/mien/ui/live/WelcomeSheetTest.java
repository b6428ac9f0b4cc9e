package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JTextArea;
import mien.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeSheetTest {
  private static final Texts TEXTS = new Texts("mien.ui.texts", Locale.ENGLISH);

  @TempDir Path folder;

  @BeforeEach
  void display() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
  }

  @Test
  void saysWhatItIsWhatItIsNotAndWhereThePictureGoes() throws Exception {
    EventQueue.invokeAndWait(
        () -> {
          assertThat(said(false)).contains("looks like", "does not know", "nothing is sent", "F1");
          assertThat(said(true)).contains("is passed on").doesNotContain("nothing is sent");
        });
  }

  private static String said(boolean published) {
    JDialog sheet = WelcomeSheet.make(null, TEXTS, published);
    List<String> said = new ArrayList<>();
    for (Component part : all(sheet.getContentPane())) {
      if (part instanceof JTextArea text) {
        said.add(text.getText());
        assertThat(text.getPreferredSize().height)
            .as("room for all of %s", text.getText())
            .isGreaterThan(0);
      }
    }
    sheet.dispose();
    return String.join(" ", said);
  }

  @Test
  void isShownOnceAndGoesWithItsButton() throws Exception {
    Path memory = folder.resolve("window.json");
    EventQueue.invokeAndWait(
        () -> {
          JFrame owner = new JFrame();
          WelcomeSheet.showFirst(owner, TEXTS, memory, false);
          JDialog sheet = shown(owner).get(0);
          all(sheet.getContentPane()).stream()
              .filter(JButton.class::isInstance)
              .forEach(button -> ((JButton) button).doClick(0));
          assertThat(shown(owner)).isEmpty();
          WelcomeSheet.showFirst(owner, TEXTS, memory, false);
          assertThat(shown(owner)).isEmpty();
          owner.dispose();
        });
    assertThat(WindowMemory.load(memory)).isEqualTo(WindowMemory.FIRST);
  }

  private static List<JDialog> shown(Window owner) {
    return Arrays.stream(owner.getOwnedWindows())
        .filter(Window::isVisible)
        .map(JDialog.class::cast)
        .toList();
  }

  private static List<Component> all(Container in) {
    List<Component> found = new ArrayList<>();
    for (Component part : in.getComponents()) {
      found.add(part);
      if (part instanceof Container container) {
        found.addAll(all(container));
      }
    }
    return found;
  }
}
