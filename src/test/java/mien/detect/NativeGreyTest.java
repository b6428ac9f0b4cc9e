package mien.detect;

import static org.assertj.core.api.Assertions.assertThat;

import mien.core.GreyImage;
import mien.inference.Halving;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeGreyTest {
  @AutoClose private final NativeGrey grey = new NativeGrey();

  /** As bright as the distance from the left edge. */
  private static GreyImage ramp() {
    byte[] pixels = new byte[256 * 200];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % 256);
    }
    return new GreyImage(256, 200, pixels);
  }

  @ParameterizedTest
  @CsvSource({"20,40", "64,64", "130,30", "240,60"})
  void brightnessStaysWhereItIsWhateverTheSize(int side, int wanted) {
    int whole = side - side % Halving.grain(side, side, wanted, wanted);
    grey.load(ramp());
    try (Rect part = new Rect(10, 0, side, Math.min(side, 200));
        Size size = new Size(wanted, Math.min(wanted, 50))) {
      Mat scaled = grey.scaled(part, size);

      for (int x = 1; x < wanted - 1; x++) {
        double middle = 10 + (x + 0.5) * whole / wanted - 0.5;
        assertThat(scaled.ptr(0, x).get(0) & 0xff).isBetween((int) middle - 1, (int) middle + 2);
      }
    }
  }
}
