package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JLabel;
import mien.core.CameraMode;
import mien.ui.Texts;
import org.junit.jupiter.api.Test;

class CameraSheetTest {
  private final List<CameraMode> chosen = new ArrayList<>();

  @Test
  void beginsWithWhatIsAskedForNowAndTellsEveryChoice() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    EventQueue.invokeAndWait(
        () -> {
          JDialog sheet =
              CameraSheet.make(
                  null,
                  new Texts("mien.ui.texts", Locale.ROOT),
                  new CameraMode(424, 240, 12),
                  true,
                  chosen::add);
          assertThat(sheet.getContentPane().getComponents()).hasSize(1);
          Container fields = (Container) sheet.getContentPane().getComponent(0);
          Component[] parts = fields.getComponents();
          List<JComboBox<?>> lists = new ArrayList<>();
          Arrays.stream(parts)
              .filter(part -> part instanceof JComboBox)
              .forEach(part -> lists.add((JComboBox<?>) part));
          assertThat(lists.get(0).getSelectedItem()).hasToString("424×240");
          assertThat(lists.get(1).getSelectedItem()).hasToString("12 fps");
          assertThat(chosen).isEmpty();

          lists.get(0).setSelectedIndex(3);
          assertThat(chosen).containsExactly(new CameraMode(1280, 720, 12));
          sheet.dispose();
        });
  }

  @Test
  void saysWhereNoCameraPlaysThatTheNextOneIsMeant() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    EventQueue.invokeAndWait(
        () -> {
          Texts texts = new Texts("mien.ui.texts", Locale.ROOT);
          JDialog sheet = CameraSheet.make(null, texts, CameraMode.USUAL, false, chosen::add);
          JLabel note = (JLabel) sheet.getContentPane().getComponent(1);
          assertThat(note.getText()).contains("the next one");
          sheet.dispose();
        });
  }
}
