package mien.training.data;

import java.nio.ByteBuffer;
import mien.core.GreyImage;

/** A picture's content: equal for two pictures that are so pixel for pixel. */
public record PixelKey(int width, ByteBuffer pixels) {
  public static PixelKey of(GreyImage image) {
    return new PixelKey(image.width(), ByteBuffer.wrap(image.pixels()));
  }
}
