package mien.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import org.jspecify.annotations.Nullable;

/**
 * Bilinear scaling of a camera's picture, about seven times as fast as Java2D's, which would cost a
 * window its rate. Meant for enlarging and for halving at most; one thread at a time.
 */
public final class PictureScaler {
  private @Nullable BufferedImage scaled;
  private int[] left = {};
  private int[] weight = {};
  private int[] upper = {};
  private int[] lower = {};

  /**
   * @param picture of {@link BufferedImage#TYPE_3BYTE_BGR}, at least 2x2 pixels
   * @return the picture in {@link BufferedImage#TYPE_INT_RGB}; overwritten by the next call
   */
  public BufferedImage scale(BufferedImage picture, int width, int height, boolean mirrored) {
    BufferedImage out = scaled;
    if (out == null || out.getWidth() != width || out.getHeight() != height) {
      out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      scaled = out;
      left = new int[width];
      weight = new int[width];
      upper = new int[width];
      lower = new int[width];
    }
    byte[] bgr = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    int[] rgb = ((DataBufferInt) out.getRaster().getDataBuffer()).getData();
    placeColumns(picture.getWidth(), width, mirrored);
    int stride = picture.getWidth() * 3;
    int upperRow = -1;
    for (int y = 0; y < height; y++) {
      double at = position(y, height, picture.getHeight());
      int row = (int) at;
      if (row != upperRow) {
        if (row == upperRow + 1 && upperRow >= 0) {
          int[] swap = upper;
          upper = lower;
          lower = swap;
        } else {
          scaleRow(bgr, row * stride, upper);
        }
        scaleRow(bgr, (row + 1) * stride, lower);
        upperRow = row;
      }
      blend(upper, lower, (int) ((at - row) * 256), rgb, y * width);
    }
    return out;
  }

  /** Where the centre of pixel {@code i} of {@code n} lies among {@code of} pixels. */
  private static double position(int i, int n, int of) {
    return Math.max(0, Math.min((i + 0.5) * of / n - 0.5, of - 1.0 - 1.0 / 512));
  }

  private void placeColumns(int pictureWidth, int width, boolean mirrored) {
    for (int x = 0; x < width; x++) {
      double at = position(mirrored ? width - 1 - x : x, width, pictureWidth);
      left[x] = (int) at * 3;
      weight[x] = (int) ((at - (int) at) * 256);
    }
  }

  /** One row, horizontally: blue and red share an int, 16 bits apart. */
  private void scaleRow(byte[] bgr, int start, int[] row) {
    for (int x = 0; x < row.length; x++) {
      int i = start + left[x];
      int w = weight[x];
      int v = 256 - w;
      int blueRed =
          (bgr[i] & 0xff | (bgr[i + 2] & 0xff) << 16) * v
              + (bgr[i + 3] & 0xff | (bgr[i + 5] & 0xff) << 16) * w;
      int green = (bgr[i + 1] & 0xff) * v + (bgr[i + 4] & 0xff) * w;
      int blue = blueRed >>> 8 & 0xff;
      int red = blueRed >>> 24;
      row[x] = red << 16 | green & 0xff00 | blue;
    }
  }

  private static void blend(int[] upper, int[] lower, int w, int[] out, int start) {
    int v = 256 - w;
    for (int x = 0; x < upper.length; x++) {
      int p = upper[x];
      int q = lower[x];
      int redBlue = (p & 0xff00ff) * v + (q & 0xff00ff) * w >>> 8 & 0xff00ff;
      int green = (p & 0xff00) * v + (q & 0xff00) * w >>> 8 & 0xff00;
      out[start + x] = redBlue | green;
    }
  }
}
