package mien.live;

import java.util.List;
import java.util.Map;

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
  /**
   * A stretch of one label.
   *
   * @param from since the session began, s
   * @param lasted s
   */
  public record Stretch(String label, double from, double lasted) {}
}
