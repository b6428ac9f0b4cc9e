package mien.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Whether accuracy differs between groups by more than chance.
 *
 * <p>Groups are shuffled among people (Good 2005, "Permutation, Parametric and Bootstrap Tests of
 * Hypotheses", chapter 3), all pictures of one person staying together, since they are judged
 * alike. The statistic, the squared deviations of the groups' accuracies from the total one
 * weighted with their faces, is <b>(ours)</b>.
 *
 * @param spread the largest accuracy of a group minus the smallest
 * @param p how likely at least such deviations are if the group meant nothing
 * @param shuffles how often was shuffled
 */
public record PermutationTrial(double spread, double p, int shuffles) {
  private static final int SHUFFLES = 9_999;
  private static final long SEED = 1;

  /** One person's pictures. */
  private record Unit(long correct, long faces) {}

  /**
   * @param group of a face
   */
  public static PermutationTrial of(List<Prediction> judged, Function<Prediction, String> group) {
    Map<String, List<Prediction>> people = new LinkedHashMap<>();
    for (int i = 0; i < judged.size(); i++) {
      Prediction face = judged.get(i);
      String person = face.attributes().getOrDefault("subject", "face " + i);
      people.computeIfAbsent(group.apply(face) + "\n" + person, key -> new ArrayList<>()).add(face);
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<Unit> units = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    for (List<Prediction> faces : people.values()) {
      String name = group.apply(faces.get(0));
      groups.add(numbers.computeIfAbsent(name, key -> numbers.size()));
      units.add(new Unit(faces.stream().filter(Prediction::correct).count(), faces.size()));
    }
    return of(units, groups, numbers.size(), spread(judged, group));
  }

  private static PermutationTrial of(
      List<Unit> units, List<Integer> groups, int count, double spread) {
    double observed = deviation(units, groups, count);
    List<Integer> shuffled = new ArrayList<>(groups);
    Random random = new Random(SEED);
    int asFar = 1;
    for (int i = 0; i < SHUFFLES; i++) {
      Collections.shuffle(shuffled, random);
      if (deviation(units, shuffled, count) >= observed - 1e-9) {
        asFar++;
      }
    }
    return new PermutationTrial(spread, asFar / (SHUFFLES + 1.0), SHUFFLES);
  }

  private static double deviation(List<Unit> units, List<Integer> groups, int count) {
    double[] correct = new double[count];
    double[] faces = new double[count];
    double allCorrect = 0;
    double allFaces = 0;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      correct[groups.get(i)] += unit.correct;
      faces[groups.get(i)] += unit.faces;
      allCorrect += unit.correct;
      allFaces += unit.faces;
    }
    double sum = 0;
    for (int g = 0; g < count; g++) {
      double difference = correct[g] / faces[g] - allCorrect / allFaces;
      sum += faces[g] * difference * difference;
    }
    return sum;
  }

  private static double spread(List<Prediction> judged, Function<Prediction, String> group) {
    Map<String, List<Prediction>> groups = new LinkedHashMap<>();
    judged.forEach(f -> groups.computeIfAbsent(group.apply(f), g -> new ArrayList<>()).add(f));
    Collection<Double> rates =
        groups.values().stream().map(faces -> Proportion.correct(faces).rate()).toList();
    return Collections.max(rates) - Collections.min(rates);
  }
}
