package mien.classify;

import java.util.List;
import java.util.Map;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import org.jspecify.annotations.Nullable;

/** Cards for tests. */
final class Cards {
  private Cards() {}

  static ModelCard card(int channels, int size, List<Emotion> labels) {
    return card(channels, size, labels, null);
  }

  static ModelCard card(
      int channels, int size, List<Emotion> labels, ModelCard.@Nullable Training training) {
    return new ModelCard(
        "tiny",
        "tiny",
        10,
        labels,
        new ModelCard.Input(channels, size, size, 0, 1, 0, Normalisation.NONE),
        1,
        0.5,
        training,
        Map.of("PublicTest accuracy", 0.5),
        "Apache-2.0",
        "tests",
        "all else");
  }
}
