package mien.output;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Saves single pictures as PNG. */
public final class Snapshots {
  private Snapshots() {}

  /** Writes the picture; the target is whole or not there. */
  public static void save(BufferedImage picture, Path target) throws IOException {
    try (PendingFile file = PendingFile.of(target)) {
      ImageIO.write(picture, "png", file.part().toFile());
      file.commit();
    }
  }
}
