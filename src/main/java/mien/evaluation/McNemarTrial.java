package mien.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether one model names more faces rightly than another by more than chance, judged on the faces
 * that one of them alone names rightly: McNemar's test (1947) in its exact form, the two-sided
 * binomial one. It takes the faces for independent; with several of each person, p is too small.
 *
 * @param onlyFirst faces that the first model alone names rightly
 * @param onlySecond faces that the second alone names rightly
 * @param p how likely at least so uneven a split is if the models were equally good
 */
public record McNemarTrial(String first, String second, long onlyFirst, long onlySecond, double p) {

  /**
   * Every pair of models.
   *
   * @param models what each said of the same faces in the same order, by name
   */
  public static List<McNemarTrial> pairs(Map<String, List<Prediction>> models) {
    List<String> names = List.copyOf(models.keySet());
    List<McNemarTrial> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (String second : names.subList(i + 1, names.size())) {
        List<Prediction> a = models.getOrDefault(names.get(i), List.of());
        pairs.add(of(names.get(i), a, second, models.getOrDefault(second, List.of())));
      }
    }
    return pairs;
  }

  private static McNemarTrial of(
      String first, List<Prediction> a, String second, List<Prediction> b) {
    long onlyFirst = 0;
    long onlySecond = 0;
    for (int i = 0; i < a.size(); i++) {
      boolean one = a.get(i).correct();
      boolean other = b.get(i).correct();
      onlyFirst += one && !other ? 1 : 0;
      onlySecond += other && !one ? 1 : 0;
    }
    return new McNemarTrial(first, second, onlyFirst, onlySecond, p(onlyFirst, onlySecond));
  }

  private static double p(long a, long b) {
    long n = a + b;
    double logChoose = 0;
    double tail = 0;
    for (long k = 0; k <= Math.min(a, b); k++) {
      tail += Math.exp(logChoose - n * Math.log(2));
      logChoose += Math.log((double) (n - k) / (k + 1));
    }
    return Math.min(1, 2 * tail);
  }
}
