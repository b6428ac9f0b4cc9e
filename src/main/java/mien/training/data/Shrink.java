package mien.training.data;

import mien.core.GreyImage;

/** Averages a picture down, so that bilinear sampling afterwards skips no pixel. */
final class Shrink {
  private Shrink() {}

  /** The picture in blocks averaged, still at least as large as wanted; itself if under twice. */
  static GreyImage towards(GreyImage picture, int width, int height) {
    int factor = Math.min(picture.width() / width, picture.height() / height);
    return factor < 2 ? picture : by(picture, factor);
  }

  private static GreyImage by(GreyImage picture, int factor) {
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
