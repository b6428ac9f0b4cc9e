package mien.output.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mien.core.Emotion;
import mien.core.Segment;
import mien.output.annotation.Annotations;

/**
 * What the segments of one face add up to.
 *
 * @param seconds how long each label lasted, by its word
 * @param transitions how often one label gave way to another without a gap: {@code "neutral →
 *     happiness"}
 * @param longestGapMicros the longest time between two segments for which the face had no label, µs
 */
record Shares(
    Map<String, Double> seconds, Map<String, Integer> transitions, long longestGapMicros) {
  /** Every label in the order of {@link Emotion#ALL}, {@code uncertain} last. */
  static final List<String> WORDS = words();

  private static List<String> words() {
    List<String> words = new ArrayList<>(Emotion.ALL.stream().map(Emotion::label).toList());
    words.add(Emotion.UNCERTAIN);
    return List.copyOf(words);
  }

  static Shares of(List<Segment> segments) {
    Map<String, Double> seconds = new TreeMap<>();
    Map<String, Integer> transitions = new TreeMap<>();
    long gap = 0;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      seconds.merge(Annotations.word(segment), segment.durationMicros() / 1e6, Double::sum);
      if (i > 0) {
        Segment before = segments.get(i - 1);
        gap = Math.max(gap, segment.startMicros() - before.endMicros());
        String from = Annotations.word(before);
        String to = Annotations.word(segment);
        if (before.endMicros() == segment.startMicros() && !from.equals(to)) { // who edits may cut
          transitions.merge(from + " → " + to, 1, Integer::sum);
        }
      }
    }
    return new Shares(seconds, transitions, gap);
  }

  /** Of the time in which the face was seen, 0 to 1. */
  double share(String word) {
    double all = total();
    return all == 0 ? 0 : seconds.getOrDefault(word, 0.0) / all;
  }

  /** How long the face was seen and classified, s. */
  double total() {
    return seconds.values().stream().mapToDouble(s -> s).sum();
  }
}
