package mien.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.EmotionScores;

/** Prediction faces for tests. */
final class Faces {
  private Faces() {}

  /** A face said to show an emotion with this probability, the rest shared by the others. */
  static Prediction said(Emotion truth, Emotion said, double probability, String... attributes) {
    double[] p = new double[7];
    java.util.Arrays.fill(p, (1 - probability) / 6);
    p[said.ordinal()] = probability;
    return new Prediction(truth, EmotionScores.of(p), map(attributes));
  }

  static List<Prediction> times(int count, Prediction face) {
    return new ArrayList<>(java.util.Collections.nCopies(count, face));
  }

  @SafeVarargs
  static List<Prediction> all(List<Prediction>... parts) {
    List<Prediction> all = new ArrayList<>();
    for (List<Prediction> part : parts) {
      all.addAll(part);
    }
    return all;
  }

  private static Map<String, String> map(String... keysAndValues) {
    Map<String, String> map = new java.util.HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
