package mien.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import mien.analysis.Detection;
import mien.core.Emotion;
import mien.core.GreyImage;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a layout names but that has not been read yet; the fields are those of {@link
 * LabelledPicture}.
 */
record Entry(
    String name,
    Pixels pixels,
    @Nullable Emotion label,
    @Nullable FerPlusVotes votes,
    @Nullable Split split,
    Map<String, String> attributes) {

  /** Where the pixels are. */
  interface Pixels {
    /**
     * @throws IOException if they cannot be read or make no picture; the message says why in a few
     *     words
     */
    GreyImage read() throws IOException;

    /** The pixels of a picture file. */
    static Pixels of(Path file) {
      return () -> PictureFiles.read(file);
    }
  }

  /** The same of a face that is cut out of the picture. */
  Entry cut(GreyImage picture, Detection face, FaceCropper cropper) {
    return new Entry(
        name, pixels, label, votes, split, cropper.attributes(attributes, picture, face));
  }

  LabelledPicture with(GreyImage image) {
    return new LabelledPicture(name, image, label, votes, split, attributes);
  }
}
