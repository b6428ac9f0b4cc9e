package mien.explain;

import java.util.Map;
import mien.core.Emotion;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.evaluation.LandmarkColumns;
import org.jspecify.annotations.Nullable;

/**
 * A face with what is known of it.
 *
 * @param name of its picture
 * @param crop the square that the network sees
 * @param label what the data set says it shows; null where nobody says
 * @param attributes what else is known, by column; landmarks in shares of the crop
 */
public record FaceToExplain(
    String name, GreyImage crop, @Nullable Emotion label, Map<String, String> attributes) {

  /**
   * Where brows, eyes, nose and mouth are: by the picture's landmarks where its set tells them,
   * else by where the detector's box lies in the crop.
   *
   * @param margin the card's
   */
  public FaceRegions regions(double margin) {
    return LandmarkColumns.read(attributes, crop)
        .map(FaceRegions::ofLandmarks)
        .orElseGet(
            () -> {
              FaceBox face = crop.bounds().scaledAboutCenter(1 / (1 + 2 * margin));
              return FaceRegions.ofBox(face);
            });
  }
}
