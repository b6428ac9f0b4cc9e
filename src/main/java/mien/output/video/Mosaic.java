package mien.output.video;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import mien.core.FaceBox;

/**
 * Makes a face unrecognisable: coarse squares of one colour each, nothing of it left to restore.
 */
final class Mosaic {
  /** Squares across the box; a face within it has about five, too few to know anyone by. */
  private static final int ACROSS = 7;

  private static final int LEAST_PIXELS = 8;

  private Mosaic() {}

  /** Covers the part of the box that lies in the picture ({@link BufferedImage#TYPE_3BYTE_BGR}). */
  static void cover(BufferedImage picture, FaceBox box) {
    int left = Math.max(0, (int) Math.floor(box.x()));
    int top = Math.max(0, (int) Math.floor(box.y()));
    int right = Math.min(picture.getWidth(), (int) Math.ceil(box.x() + box.width()));
    int bottom = Math.min(picture.getHeight(), (int) Math.ceil(box.y() + box.height()));
    int side = Math.max(LEAST_PIXELS, (int) Math.ceil(box.width() / ACROSS));
    byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    for (int y = top; y < bottom; y += side) {
      for (int x = left; x < right; x += side) {
        int width = Math.min(side, right - x);
        int height = Math.min(side, bottom - y);
        int first = (y * picture.getWidth() + x) * 3;
        for (int channel = 0; channel < 3; channel++) {
          average(pixels, first + channel, picture.getWidth() * 3, width, height);
        }
      }
    }
  }

  private static void average(byte[] pixels, int first, int stride, int width, int height) {
    long sum = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sum += pixels[first + y * stride + x * 3] & 0xff;
      }
    }
    byte mean = (byte) (sum / ((long) width * height));
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[first + y * stride + x * 3] = mean;
      }
    }
  }
}
