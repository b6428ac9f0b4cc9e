package mien.evaluation;

import java.util.Map;
import mien.core.Emotion;
import mien.core.GreyImage;

/**
 * A picture of a face whose expression somebody named.
 *
 * @param image the face alone, or a portrait that a detector shall find it in
 * @param attributes what else is known, by column: {@code subject}, {@code group} …
 */
public record LabelledFace(
    String name, GreyImage image, Emotion label, Map<String, String> attributes) {
  public LabelledFace {
    attributes = Map.copyOf(attributes);
  }
}
