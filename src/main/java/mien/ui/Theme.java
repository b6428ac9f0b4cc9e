package mien.ui;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import java.util.Map;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.Words;

/** Dark or light, for every window of the program. */
public final class Theme {
  private static final double TEXT_SIZE = 13;

  private static final String SCALE = "mien.scale";

  private Theme() {}

  /** How much larger than usual everything in the window is drawn; event thread. */
  public static double scale() {
    return UIManager.get(SCALE) instanceof Double scale ? scale : 1;
  }

  /** A length in pixels of a window of usual size, as it is drawn now. */
  public static int scaled(double length) {
    return (int) Math.round(length * scale());
  }

  /** The inverse of {@link #scaled}: a length on the screen in pixels of a window of usual size. */
  public static double units(double pixels) {
    return pixels / scale();
  }

  /** Draws everything so much larger from now on. */
  public static void scaleTo(double factor) {
    UIManager.put(SCALE, factor);
    apply(isDark());
  }

  /** Sets FlatLaf up with Mien's colours and font; windows that are open change at once. */
  public static void apply(boolean dark) {
    Palette palette = dark ? Palette.DARK : Palette.LIGHT;
    FlatLaf.setGlobalExtraDefaults(
        Map.of(
            "@background",
            hex(palette.ground()),
            "@foreground",
            hex(palette.text()),
            "@accentColor",
            hex(palette.accent()),
            "ToolTip.background",
            hex(palette.card()),
            "Component.focusWidth",
            "1",
            "Button.arc",
            "8",
            "Component.arc",
            "8",
            // Arrow keys only move through a list; Enter or a click chooses.
            "ComboBox.noActionOnKeyNavigation",
            "true",
            "ScrollBar.thumbArc",
            "999",
            "ToggleButton.toolbar.selectedBackground",
            hex(palette.track())));
    String letters = new Words(Locale.getDefault()).letters();
    Font font = Fonts.fitting(Fonts.regular(TEXT_SIZE * scale()), letters);
    UIManager.put("defaultFont", new FontUIResource(font));
    if (dark) {
      FlatDarkLaf.setup();
    } else {
      FlatLightLaf.setup();
    }
    FlatLaf.updateUI();
  }

  /** Dark, unless another window of the program was there first. */
  public static void applyIfNone() {
    if (!(UIManager.getLookAndFeel() instanceof FlatLaf)) {
      apply(true);
    }
  }

  public static boolean isDark() {
    return FlatLaf.isLafDark();
  }

  public static Palette palette() {
    return isDark() ? Palette.DARK : Palette.LIGHT;
  }

  private static String hex(Color colour) {
    return "#%06x".formatted(colour.getRGB() & 0xffffff);
  }
}
