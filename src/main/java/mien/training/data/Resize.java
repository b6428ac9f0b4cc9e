package mien.training.data;

import mien.core.GreyImage;

/** Brings pictures to another size, or mirrors them. */
final class Resize {
  private static final Warp WHOLE = new Warp(1, 1, 0, 0, 0);
  private static final Warp MIRROR = new Warp(-1, 1, 0, 0, 0);

  private Resize() {}

  /** The whole picture in this size, averaged down and then bilinear. */
  static GreyImage to(GreyImage picture, int width, int height) {
    return picture(WHOLE.sample(towards(picture, width, height), width, height), width, height);
  }

  /** The picture as a mirror shows it. */
  static GreyImage mirrored(GreyImage picture) {
    return picture(
        MIRROR.sample(picture, picture.width(), picture.height()),
        picture.width(),
        picture.height());
  }

  /**
   * The picture averaged in blocks, still at least as large as wanted, so that bilinear sampling
   * afterwards skips no pixel; itself if it is not twice as large.
   */
  static GreyImage towards(GreyImage picture, int width, int height) {
    int factor = Math.min(picture.width() / width, picture.height() / height);
    return factor < 2 ? picture : averaged(picture, factor);
  }

  /**
   * @param pixels {@code [height * width]}, black 0 and white 255; what lies beyond is cut off
   */
  static GreyImage picture(float[] pixels, int width, int height) {
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (Math.max(0, Math.min(255, pixels[i])) + 0.5f);
    }
    return new GreyImage(width, height, bytes);
  }

  private static GreyImage averaged(GreyImage picture, int factor) {
    int width = picture.width() / factor;
    int height = picture.height() / factor;
    byte[] pixels = new byte[width * height];
    int area = factor * factor;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int sum = area / 2;
        for (int dy = 0; dy < factor; dy++) {
          for (int dx = 0; dx < factor; dx++) {
            sum += picture.at(x * factor + dx, y * factor + dy);
          }
        }
        pixels[y * width + x] = (byte) (sum / area);
      }
    }
    return new GreyImage(width, height, pixels);
  }
}
