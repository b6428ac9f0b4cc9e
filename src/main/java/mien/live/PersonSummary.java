package mien.live;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.core.Segment;
import mien.output.annotation.Annotations;

/**
 * What one person appeared to express over a session.
 *
 * @param person the number
 * @param seconds for how long there was a label
 * @param changes how often it changed while the face was in view
 * @param shares of that time by label, or {@code uncertain}, the largest first, 0 to 1
 * @param longest the longest stretches of one label, three at most
 */
public record PersonSummary(
    int person, double seconds, int changes, Map<String, Double> shares, List<Stretch> longest) {
  private static final int MOST = 3;

  /**
   * A stretch of one label.
   *
   * @param from since the session began, s
   * @param lasted s
   */
  public record Stretch(String label, double from, double lasted) {}

  /** Of the person's segments in time, at least one. */
  static PersonSummary of(int person, List<Segment> segments) {
    double all = segments.stream().mapToLong(Segment::durationMicros).sum();
    Map<String, Double> byLabel = new LinkedHashMap<>();
    int changes = 0;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      byLabel.merge(Annotations.word(segment), segment.durationMicros() / all, Double::sum);
      changes += i > 0 && segments.get(i - 1).endMicros() == segment.startMicros() ? 1 : 0;
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    byLabel.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> shares.put(entry.getKey(), entry.getValue()));
    List<Stretch> longest =
        segments.stream()
            .sorted(Comparator.comparingLong(Segment::durationMicros).reversed())
            .limit(MOST)
            .map(
                segment ->
                    new Stretch(
                        Annotations.word(segment),
                        segment.startMicros() / 1e6,
                        segment.durationMicros() / 1e6))
            .toList();
    return new PersonSummary(person, all / 1e6, changes, shares, longest);
  }
}
