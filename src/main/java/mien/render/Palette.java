package mien.render;

import java.awt.Color;
import java.util.List;
import mien.core.Emotion;

/**
 * The colours of a dark or a light ground. Text has a contrast of at least 4.5:1 with its ground
 * and with the cards on it, the {@linkplain #edge edge} of an emotion at least 3:1 (WCAG 2.1, 1.4.3
 * and 1.4.11).
 *
 * @param ground what everything lies on
 * @param card what groups things that belong together
 * @param track the empty part of a bar
 * @param text what is read first
 * @param quiet what is read second
 * @param accent what is chosen or active
 * @param alert a failure, a running recording
 * @param emotions one an emotion, in the order of {@link Emotion#ALL}
 */
public record Palette(
    Color ground,
    Color card,
    Color track,
    Color text,
    Color quiet,
    Color accent,
    Color alert,
    List<Color> emotions) {

  /**
   * Emotions after Okabe and Ito, "Color Universal Design" (2008), which colour-blind people tell
   * apart; their black is near-white here, as the ground is dark.
   */
  public static final Palette DARK =
      new Palette(
          rgb(0x14161a),
          rgb(0x1d2026),
          rgb(0x2d323a),
          rgb(0xeceef1),
          rgb(0xa3abb7),
          rgb(0x6fb6f2),
          rgb(0xff8478),
          colours(0xd55e00, 0x009e73, 0xcc79a7, 0xf0e442, 0x56b4e9, 0xe69f00, 0xe4e6ea));

  /** The same emotions, so that they are known again; neutral alone is dark as the text is. */
  public static final Palette LIGHT =
      new Palette(
          rgb(0xf3f4f6),
          rgb(0xffffff),
          rgb(0xdfe3e8),
          rgb(0x1a1d22),
          rgb(0x555d69),
          rgb(0x0063b1),
          rgb(0xb3261e),
          colours(0xd55e00, 0x009e73, 0xcc79a7, 0xf0e442, 0x56b4e9, 0xe69f00, 0x3a3f48));

  /**
   * Boxes and numbers of faces, all light, for dark text on them: Paul Tol's "light" scheme
   * ("Colour Schemes", SRON/EPS/TN/09-002, issue 3.2, 2021) without its grey.
   */
  private static final List<Color> TRACKS =
      colours(0x99ddff, 0xee8866, 0xbbcc33, 0xffaabb, 0x44bb99, 0xeedd88, 0x77aadd, 0xaaaa00);

  public Palette {
    emotions = List.copyOf(emotions);
  }

  public Color of(Emotion emotion) {
    return emotions.get(emotion.ordinal());
  }

  /**
   * What an emotion's colour is outlined with: itself where it stands out from a card, else a
   * darker one that does.
   */
  public Color edge(Emotion emotion) {
    Color edge = of(emotion);
    while (contrast(edge, card) < 3) {
      edge = edge.darker();
    }
    return edge;
  }

  /** Black or white, whichever is read better on a colour. */
  public static Color inkOn(Color colour) {
    return contrast(Color.BLACK, colour) >= contrast(Color.WHITE, colour)
        ? Color.BLACK
        : Color.WHITE;
  }

  /** The contrast of two colours, from 1 to 21 (WCAG 2.1, relative luminance). */
  private static double contrast(Color a, Color b) {
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int value) {
    double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  /** The colour of a track, by its number from 1; they come round again after eight. */
  public static Color ofTrack(int id) {
    return TRACKS.get(Math.floorMod(id - 1, TRACKS.size()));
  }

  /** The same colour, with {@code alpha} from 0 (not seen) to 1. */
  static Color faded(Color colour, double alpha) {
    return new Color(
        colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(alpha * 255));
  }

  private static Color rgb(int value) {
    return new Color(value);
  }

  private static List<Color> colours(Integer... values) {
    return List.of(values).stream().map(Color::new).toList();
  }
}
