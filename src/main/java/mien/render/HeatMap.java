package mien.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import mien.core.FaceBox;
import mien.core.SaliencyMap;

/**
 * Draws a saliency map over a picture: glowing where much of the gradient lies, nothing where there
 * is little. Draws in memory only, on any thread, and keeps no state.
 */
public final class HeatMap {
  /**
   * Dark violet to pale yellow, ever lighter, which prints well and colour-blind people read:
   * "inferno" of Smith &amp; van der Walt 2015 (matplotlib, CC0), at every fifth of its range.
   */
  private static final int[] INFERNO = {0x000004, 0x420a68, 0x932667, 0xdd513a, 0xfca50a, 0xfcffa4};

  /** The share of pixels that may lie above the brightest colour <b>(ours)</b>. */
  private static final double BRIGHTEST = 0.01;

  private static final double MOST_OPAQUE = 0.85;

  /** Less of the brightest heat than this is not drawn, lest the map's edges show <b>(ours)</b>. */
  private static final double FAINTEST = 0.12;

  private HeatMap() {}

  /** Draws the map where its area lies in the picture. */
  public static void paint(Graphics2D surface, SaliencyMap map, Placement at) {
    Graphics2D g = (Graphics2D) surface.create();
    try {
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.clip(at.bounds());
      FaceBox area = map.area().box();
      AffineTransform place = at.transform();
      place.rotate(Math.toRadians(map.area().roll()), area.centerX(), area.centerY());
      place.translate(area.x(), area.y());
      place.scale(area.width() / map.width(), area.height() / map.height());
      g.drawImage(picture(map), place, null);
    } finally {
      g.dispose();
    }
  }

  /** One pixel a share, more opaque where there is more. */
  static BufferedImage picture(SaliencyMap map) {
    float[] heat = smooth(smooth(map.shares(), map.width(), 1), map.width(), map.width());
    float[] sorted = heat.clone();
    Arrays.sort(sorted);
    double peak = Math.max(1e-12, sorted[(int) ((1 - BRIGHTEST) * (sorted.length - 1))]);
    BufferedImage picture =
        new BufferedImage(map.width(), map.height(), BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < heat.length; i++) {
      picture.setRGB(i % map.width(), i / map.width(), colour(Math.min(1, heat[i] / peak)));
    }
    return picture;
  }

  /** Binomial weights 1 4 6 4 1 along rows ({@code step} 1) or columns; the border is repeated. */
  private static float[] smooth(float[] values, int width, int step) {
    float[] smooth = new float[values.length];
    int length = step == 1 ? width : values.length / width;
    for (int i = 0; i < values.length; i++) {
      int place = step == 1 ? i % width : i / width;
      int start = i - place * step;
      float sum = 0;
      int[] weights = {1, 4, 6, 4, 1};
      for (int k = 0; k < weights.length; k++) {
        int at = Math.max(0, Math.min(length - 1, place + k - 2));
        sum += weights[k] * values[start + at * step];
      }
      smooth[i] = sum / 16;
    }
    return smooth;
  }

  private static int colour(double heat) {
    double at = heat * (INFERNO.length - 1);
    int lower = Math.min((int) at, INFERNO.length - 2);
    int a = INFERNO[lower];
    int b = INFERNO[lower + 1];
    double visible = Math.max(0, (heat - FAINTEST) / (1 - FAINTEST));
    int argb = (int) Math.round(255 * MOST_OPAQUE * Math.pow(visible, 0.8));
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = a >> shift & 0xff;
      int to = b >> shift & 0xff;
      argb = argb << 8 | (int) Math.round(from + (to - from) * (at - lower));
    }
    return argb;
  }
}
