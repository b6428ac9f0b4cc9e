package mien.training.data;

import java.io.IOException;
import mien.core.GreyImage;

/** Makes a grey picture of a picture file's bytes. Used by several threads at once. */
@FunctionalInterface
public interface PictureReader {

  /**
   * @param file the content of a PNG, JPEG, TIFF, BMP, PGM or WebP file, grey or in colour
   * @throws IOException if it makes no picture; the message says why in a few words
   */
  GreyImage read(byte[] file) throws IOException;
}
