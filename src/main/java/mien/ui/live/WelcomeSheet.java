package mien.ui.live;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import mien.render.Fonts;
import mien.render.Palette;
import mien.ui.Sheet;
import mien.ui.Texts;
import mien.ui.Theme;
import mien.ui.WrappedText;
import org.jspecify.annotations.Nullable;

/**
 * The page of the first start: what this is, what it is not, where the camera's picture goes, and
 * the keys to begin with. Esc or Enter closes it. Event thread.
 */
final class WelcomeSheet {
  private static final int WIDTH = 480;

  private WelcomeSheet() {}

  /**
   * Shows it if the window never was open before, over the window, which goes on meanwhile.
   *
   * @param memory what the window remembers; it remembers this too
   * @param published whether the labels go to other programs
   */
  static void showFirst(Window owner, Texts texts, Path memory, boolean published) {
    if (!Files.exists(memory)) {
      WindowMemory.FIRST.save(memory);
      make(owner, texts, published).setVisible(true);
    }
  }

  static JDialog make(@Nullable Window owner, Texts texts, boolean published) {
    JPanel page = new JPanel();
    page.setLayout(new BoxLayout(page, BoxLayout.Y_AXIS));
    page.setBorder(BorderFactory.createEmptyBorder(22, 26, 20, 26));
    page.add(paragraph(texts.get("welcome.title"), Fonts.strong(20), Palette::text));
    page.add(paragraph(texts.get("welcome.what"), Fonts.regular(14), Palette::text));
    page.add(paragraph(texts.get("welcome.not"), Fonts.regular(14), Palette::text));
    String where = texts.get(published ? "welcome.published" : "welcome.private");
    page.add(paragraph(where, Fonts.regular(14), Palette::text));
    page.add(paragraph(texts.get("welcome.keys"), Fonts.regular(13), Palette::quiet));
    JButton begin = new JButton(texts.get("welcome.begin"));
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
    buttons.add(begin);
    page.add(buttons);
    JDialog sheet = Sheet.of(owner, texts.get("welcome.title"), page);
    begin.addActionListener(event -> sheet.dispose());
    sheet.getRootPane().setDefaultButton(begin);
    return sheet;
  }

  private static JComponent paragraph(String words, Font font, Function<Palette, Color> colour) {
    WrappedText text = new WrappedText(words, colour);
    text.setFont(Fonts.fitting(font.deriveFont((float) (font.getSize2D() * Theme.scale())), words));
    text.setSize(Theme.scaled(WIDTH), Short.MAX_VALUE);
    text.setPreferredSize(new Dimension(Theme.scaled(WIDTH), text.getPreferredSize().height));
    JPanel spaced = new JPanel(new BorderLayout());
    spaced.add(text, BorderLayout.CENTER);
    spaced.add(Box.createVerticalStrut(12), BorderLayout.SOUTH);
    return spaced;
  }
}
