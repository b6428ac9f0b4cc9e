package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.util.Locale;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToolButtonTest {
  private WindowAction help;

  @BeforeEach
  void theLook() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    Theme.applyIfNone();
    Texts texts = new Texts("mien.ui.texts", Locale.ROOT);
    help = new WindowAction(texts, "help", Glyph.HELP, () -> {}, "F1");
  }

  @Test
  void leavesEnterToTheWindow() {
    AbstractButton button = ToolButton.of(help);
    for (boolean released : new boolean[] {false, true}) {
      KeyStroke enter = KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0, released);
      Object bound = button.getInputMap(JComponent.WHEN_FOCUSED).get(enter);
      assertThat(button.getActionMap().get(bound)).isNull();
    }
    assertThat(button.isRequestFocusEnabled()).isFalse();
    assertThat(button.getAccessibleContext().getAccessibleName()).isEqualTo("Shortcuts");
  }

  @Test
  void staysPressedWhereTheActionIsInForceOrNot() {
    assertThat(ToolButton.of(help)).isNotInstanceOf(JToggleButton.class);
    help.putValue(Action.SELECTED_KEY, true);
    assertThat(ToolButton.of(help)).isInstanceOf(JToggleButton.class);
    assertThat(ToolButton.of(help).isSelected()).isTrue();
  }
}
