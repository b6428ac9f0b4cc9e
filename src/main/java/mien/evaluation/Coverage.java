package mien.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is gained by calling doubtful faces uncertain: how many are still named, and how many of
 * those rightly (the risk–coverage curve of El-Yaniv &amp; Wiener 2010, "On the Foundations of
 * Noise-free Selective Classification").
 *
 * @param points at each percent of coverage, from 1 to 100 %, but none between faces of one
 *     confidence, which no bound tells apart; in a report that was read, the wanted ones alone
 */
public record Coverage(List<Point> points) {

  /**
   * @param coverage the share of faces that are named
   * @param uncertainBelow the confidence under which the others are not
   * @param accuracy the share of the named that are named rightly
   */
  public record Point(double coverage, double uncertainBelow, double accuracy) {}

  public static Coverage of(List<Prediction> judged) {
    List<Prediction> surest =
        judged.stream()
            .sorted(Comparator.comparingDouble(Prediction::confidence).reversed())
            .toList();
    List<Point> points = new ArrayList<>();
    int correct = 0;
    long percent = 1;
    for (int i = 0; i < surest.size(); i++) {
      correct += surest.get(i).correct() ? 1 : 0;
      long covered = 100 * (i + 1L) / surest.size();
      boolean tied = i + 1 < surest.size() && confidence(surest, i + 1) == confidence(surest, i);
      if (covered >= percent && !tied) {
        points.add(
            new Point((i + 1.0) / surest.size(), confidence(surest, i), correct / (i + 1.0)));
        percent = covered + 1;
      }
    }
    return new Coverage(points);
  }

  private static double confidence(List<Prediction> faces, int number) {
    return faces.get(number).confidence();
  }

  /** What one asks of the named faces: four in five right, or more. */
  static final List<Double> WANTED = List.of(0.8, 0.85, 0.9, 0.95);

  /** The points that reach a wanted accuracy, and no other. */
  Coverage inShort() {
    return new Coverage(
        WANTED.stream().flatMap(wanted -> reaching(wanted).stream()).distinct().toList());
  }

  /** The point of most coverage at which accuracy is at least this. */
  public Optional<Point> reaching(double accuracy) {
    return points.stream()
        .filter(point -> point.accuracy() >= accuracy)
        .max(Comparator.comparingDouble(Point::coverage));
  }
}
