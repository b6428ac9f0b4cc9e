package mien.detect;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import mien.SharedFiles;
import mien.core.FaceBox;
import mien.core.GreyImage;

/** Pictures for the detectors' tests. */
final class TestPictures {
  /** About where the face is in {@link #astronaut()}, as a viewer sees it. */
  static final FaceBox ASTRONAUT_FACE = new FaceBox(172, 68, 100, 100);

  private TestPictures() {}

  /** NASA's portrait of Eileen Collins, 512x512. */
  static GreyImage astronaut() throws IOException {
    return read(SharedFiles.clip("astronaut.png"));
  }

  private static GreyImage read(Path file) throws IOException {
    BufferedImage colour = ImageIO.read(file.toFile());
    return grey(colour, colour.getWidth(), colour.getHeight());
  }

  /** A picture put into the upper left corner of a grey one of the given size. */
  static GreyImage grey(BufferedImage colour, int width, int height) {
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.drawImage(colour, 0, 0, null);
    graphics.dispose();
    return new GreyImage(
        width, height, ((DataBufferByte) grey.getRaster().getDataBuffer()).getData());
  }

  static GreyImage noise(int width, int height) {
    byte[] pixels = new byte[width * height];
    new Random(1).nextBytes(pixels);
    return new GreyImage(width, height, pixels);
  }
}
