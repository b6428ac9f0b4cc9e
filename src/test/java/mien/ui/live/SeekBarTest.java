package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JLabel;
import javax.swing.JSlider;
import mien.ui.Texts;
import org.junit.jupiter.api.Test;

class SeekBarTest {
  private final List<Long> sought = new ArrayList<>();

  @Test
  void showsAndSeeksMoments() throws Exception {
    EventQueue.invokeAndWait(
        () -> {
          SeekBar bar = new SeekBar(new Texts("mien.ui.texts", Locale.ROOT), sought::add);
          BorderLayout layout = (BorderLayout) bar.getLayout();
          JSlider slider = (JSlider) layout.getLayoutComponent(BorderLayout.CENTER);
          JLabel clock = (JLabel) layout.getLayoutComponent(BorderLayout.LINE_END);
          assertThat(bar.isOfUse()).isFalse();

          bar.setDuration(90_000_000);
          bar.show(12_340_000);
          assertThat(bar.isOfUse()).isTrue();
          assertThat(clock.getText()).isEqualTo("0:12 of 1:30");
          assertThat(slider.getValue()).isEqualTo(123);
          assertThat(sought).as("what plays seeks nothing").isEmpty();

          slider.setValue(450);
          assertThat(sought).containsExactly(45_000_000L);

          slider.setValueIsAdjusting(true);
          bar.show(13_000_000);
          assertThat(slider.getValue()).as("the user has hold of it").isEqualTo(450);
        });
  }

  @Test
  void aDurationIsRounded() throws Exception {
    EventQueue.invokeAndWait(
        () -> {
          SeekBar bar = new SeekBar(new Texts("mien.ui.texts", Locale.ROOT), sought::add);
          bar.setDuration(2_990_000);
          bar.show(2_990_000);
          BorderLayout layout = (BorderLayout) bar.getLayout();
          JLabel clock = (JLabel) layout.getLayoutComponent(BorderLayout.LINE_END);
          assertThat(clock.getText()).isEqualTo("0:02 of 0:03");
        });
  }

  @Test
  void aPictureIsNotSoughtIn() throws Exception {
    EventQueue.invokeAndWait(
        () -> {
          SeekBar bar = new SeekBar(new Texts("mien.ui.texts", Locale.ROOT), sought::add);
          bar.setDuration(40_000);
          assertThat(bar.isOfUse()).isFalse();
        });
  }
}
