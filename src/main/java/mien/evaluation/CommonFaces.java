package mien.evaluation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mien.core.Emotion;

/** Makes models that know different emotions comparable. */
final class CommonFaces {
  private CommonFaces() {}

  /**
   * What each model said of the faces whose emotion all of them know; nothing where they share
   * none.
   *
   * @param models what each said of those of the same faces whose emotion it knows, in one order,
   *     by name
   */
  static Map<String, List<Prediction>> of(Map<String, List<Prediction>> models) {
    Set<Emotion> known = EnumSet.allOf(Emotion.class);
    models.values().forEach(faces -> known.retainAll(emotions(faces)));
    Map<String, List<Prediction>> common = new LinkedHashMap<>();
    if (!known.isEmpty()) {
      models.forEach(
          (name, faces) ->
              common.put(
                  name, faces.stream().filter(face -> known.contains(face.truth())).toList()));
    }
    return common;
  }

  private static Set<Emotion> emotions(Collection<Prediction> faces) {
    return faces.stream().map(Prediction::truth).collect(Collectors.toSet());
  }
}
