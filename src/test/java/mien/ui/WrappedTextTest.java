package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import mien.render.Palette;
import org.junit.jupiter.api.Test;

class WrappedTextTest {
  private static final String SENTENCE =
      "<html>The video cannot be opened: it is not there any more.";

  @Test
  void aSentenceTakesAsManyLinesAsItNeedsAndIsNoHtml() {
    WrappedText text = new WrappedText(SENTENCE, Palette::quiet);
    text.setSize(new Dimension(2000, 20));
    int oneLine = text.getPreferredSize().height;
    text.setSize(new Dimension(120, 20));
    assertThat(text.getPreferredSize().height).isGreaterThan(2 * oneLine);
    assertThat(text.getText()).isEqualTo(SENTENCE);
    assertThat(text.getClientProperty("html")).isNull();
  }

  @Test
  void aLayoutThatKnowsTheWidthAloneIsToldTheHeight() {
    WrappedText text = new WrappedText(SENTENCE, Palette::quiet);
    text.setSize(new Dimension(120, 0));
    int first = text.getPreferredSize().height;
    text.setSize(new Dimension(120, 200));
    assertThat(text.getPreferredSize().height).isEqualTo(first);
  }

  @Test
  void itsColourFollowsTheTheme() {
    assertThat(new WrappedText("", Palette::alert).getForeground())
        .isEqualTo(Theme.palette().alert());
  }
}
