package mien.analysis;

import java.util.Arrays;
import java.util.List;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.GreyImage;

/** Made pictures for the tests of this package, 640x480. */
final class Pictures {
  private Pictures() {}

  static GreyImage plain() {
    return new GreyImage(640, 480, new byte[640 * 480]);
  }

  /** Stripes of 20 pixels across or down the picture. */
  static GreyImage stripes(boolean across) {
    byte[] pixels = new byte[640 * 480];
    for (int i = 0; i < pixels.length; i++) {
      int place = across ? i / 640 : i % 640;
      pixels[i] = (byte) (place / 20 % 2 == 0 ? 50 : 200);
    }
    return new GreyImage(640, 480, pixels);
  }

  /** White, with black boxes. */
  static GreyImage boxes(List<FaceBox> boxes) {
    byte[] pixels = new byte[640 * 480];
    Arrays.fill(pixels, (byte) 255);
    for (FaceBox box : boxes) {
      for (int y = (int) box.y(); y < box.y() + box.height(); y++) {
        int row = y * 640 + (int) box.x();
        Arrays.fill(pixels, row, row + (int) box.width(), (byte) 0);
      }
    }
    return new GreyImage(640, 480, pixels);
  }

  static Frame frame(long index, long micros) {
    return new Frame(index, micros, 0, plain(), null);
  }
}
