package mien.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Whether accuracy, or another figure of each face, differs between groups by more than chance.
 *
 * <p>Groups are shuffled among people (Good 2005, "Permutation, Parametric and Bootstrap Tests of
 * Hypotheses", chapter 3), all pictures of one person staying together, since they are judged
 * alike. The statistic, the squared deviations of the groups' means from the total one weighted
 * with their faces, is <b>(ours)</b>.
 *
 * @param spread the largest mean of a group minus the smallest
 * @param p how likely at least such deviations are if the group meant nothing
 * @param shuffles how often was shuffled
 */
public record PermutationTrial(double spread, double p, int shuffles) {
  private static final int SHUFFLES = 9_999;
  private static final long SEED = 1;

  /** Sums of shares differ by so little when they are added in another order. */
  private static final double TIE = 1e-9;

  /**
   * What was measured of one face: 1 or 0 for right or wrong, or a share.
   *
   * @param person whose pictures stay together
   */
  public record Measured(double value, String group, String person) {}

  /** One person's pictures. */
  private record Unit(double sum, long faces) {}

  /**
   * @param group of a face
   */
  public static PermutationTrial of(List<Prediction> judged, Function<Prediction, String> group) {
    List<Measured> faces = new ArrayList<>();
    for (Prediction face : judged) {
      String person = face.attributes().getOrDefault("subject", "face " + faces.size());
      faces.add(new Measured(face.correct() ? 1 : 0, group.apply(face), person));
    }
    return of(faces);
  }

  /** Whether the mean of some figure differs between groups. */
  public static PermutationTrial of(List<Measured> faces) {
    Map<String, List<Measured>> people = new LinkedHashMap<>();
    Map<String, List<Measured>> byGroup = new LinkedHashMap<>();
    for (Measured face : faces) {
      String unit = face.group() + "\n" + face.person();
      people.computeIfAbsent(unit, key -> new ArrayList<>()).add(face);
      byGroup.computeIfAbsent(face.group(), key -> new ArrayList<>()).add(face);
    }
    List<String> names = List.copyOf(byGroup.keySet());
    List<Unit> units = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    for (List<Measured> person : people.values()) {
      groups.add(names.indexOf(person.get(0).group()));
      units.add(new Unit(sum(person), person.size()));
    }
    List<Double> means = byGroup.values().stream().map(group -> sum(group) / group.size()).toList();
    return of(units, groups, names.size(), Collections.max(means) - Collections.min(means));
  }

  private static double sum(List<Measured> faces) {
    return faces.stream().mapToDouble(Measured::value).sum();
  }

  private static PermutationTrial of(
      List<Unit> units, List<Integer> groups, int count, double spread) {
    double observed = deviation(units, groups, count);
    List<Integer> shuffled = new ArrayList<>(groups);
    Random random = new Random(SEED);
    int asFar = 1;
    for (int i = 0; i < SHUFFLES; i++) {
      Collections.shuffle(shuffled, random);
      if (deviation(units, shuffled, count) >= observed - TIE) {
        asFar++;
      }
    }
    return new PermutationTrial(spread, asFar / (SHUFFLES + 1.0), SHUFFLES);
  }

  private static double deviation(List<Unit> units, List<Integer> groups, int count) {
    double[] sums = new double[count];
    double[] faces = new double[count];
    double total = 0;
    double allFaces = 0;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      sums[groups.get(i)] += unit.sum;
      faces[groups.get(i)] += unit.faces;
      total += unit.sum;
      allFaces += unit.faces;
    }
    double sum = 0;
    for (int g = 0; g < count; g++) {
      double difference = sums[g] / faces[g] - total / allFaces;
      sum += faces[g] * difference * difference;
    }
    return sum;
  }
}
