package mien.ui.live;

import static java.awt.event.KeyEvent.KEY_PRESSED;
import static java.awt.event.KeyEvent.VK_B;
import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_END;
import static java.awt.event.KeyEvent.VK_PAGE_DOWN;
import static java.awt.event.KeyEvent.VK_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import mien.live.Choice;
import org.junit.jupiter.api.Test;

class SelectorTest {
  private static final List<Choice> TWO = List.of(new Choice("a", "A"), new Choice("b", "B"));
  private final List<String> chosen = new ArrayList<>();

  private static void onScreenThread(Runnable test) throws InterruptedException {
    try {
      SwingUtilities.invokeAndWait(test);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }

  @Test
  void onlyTheUsersOwnChoicesAreTold() throws InterruptedException {
    onScreenThread(
        () -> {
          Selector selector = new Selector(200, chosen::add);
          selector.update(TWO, "b");
          assertThat(selector.getSelectedItem()).isEqualTo(TWO.get(1));
          assertThat(chosen).isEmpty();
          selector.setSelectedIndex(0);
          assertThat(chosen).containsExactly("a");
          selector.update(TWO, "b"); // it did not come to that
          assertThat(selector.getSelectedItem()).isEqualTo(TWO.get(1));
          assertThat(chosen).containsExactly("a");
        });
  }

  @Test
  void whatIsAsItWasIsLeftAlone() throws InterruptedException {
    onScreenThread(
        () -> {
          Selector selector = new Selector(200, chosen::add);
          selector.update(TWO, "a");
          Object model = selector.getModel();
          selector.update(List.copyOf(TWO), "a");
          assertThat(selector.getModel()).isSameAs(model);
          selector.update(TWO.subList(0, 1), "a");
          assertThat(selector.getItemCount()).isEqualTo(1);
        });
  }

  @Test
  void whatIsNoneOfTheChoicesIsNotChosen() throws InterruptedException {
    onScreenThread(
        () -> {
          Selector selector = new Selector(200, chosen::add);
          selector.update(TWO, "c");
          assertThat(selector.getSelectedItem()).isNull();
          selector.update(List.of(), "c");
          assertThat(selector.getItemCount()).isZero();
          assertThat(chosen).isEmpty();
        });
  }

  @Test
  void keysOfAClosedListOpenItAndChooseNothing() throws InterruptedException {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    onScreenThread(
        () -> {
          Selector selector = new Selector(200, chosen::add);
          selector.update(TWO, "a");
          JFrame window = new JFrame();
          window.add(selector);
          window.pack();
          window.setVisible(true);
          for (int code : new int[] {VK_DOWN, VK_UP, VK_PAGE_DOWN, VK_END}) {
            press(selector, code, KeyEvent.CHAR_UNDEFINED);
            assertThat(selector.isPopupVisible()).isTrue();
            selector.hidePopup();
          }
          press(selector, VK_B, 'b');
          assertThat(selector.isPopupVisible()).isFalse();
          assertThat(selector.getSelectedItem()).isEqualTo(TWO.get(0));
          assertThat(chosen).isEmpty();
          window.dispose();
        });
  }

  private static void press(Selector selector, int code, char letter) {
    selector.dispatchEvent(new KeyEvent(selector, KEY_PRESSED, 0, 0, code, letter));
  }

  @Test
  void aNameIsNoMarkup() throws InterruptedException {
    onScreenThread(
        () ->
            assertThat(
                    ((JComponent) new Selector(200, chosen::add).getRenderer())
                        .getClientProperty("html.disable"))
                .isEqualTo(true));
  }
}
