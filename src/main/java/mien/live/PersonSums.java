package mien.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.core.Segment;
import mien.live.PersonSummary.Stretch;
import mien.output.annotation.Annotations;

/** The sums of one person's segments. For one thread. */
final class PersonSums {
  private static final int LONGEST = 3;

  private final Map<String, Long> byLabel = new LinkedHashMap<>();
  private final List<Segment> longest = new ArrayList<>();
  private long micros;
  private int changes;
  private long lastEnd = Long.MIN_VALUE;

  /** Adds a segment that follows those before. */
  void add(Segment segment) {
    micros += segment.durationMicros();
    byLabel.merge(Annotations.word(segment), segment.durationMicros(), Long::sum);
    changes += segment.startMicros() == lastEnd ? 1 : 0;
    lastEnd = segment.endMicros();
    longest.add(segment);
    longest.sort(Comparator.comparingLong(Segment::durationMicros).reversed());
    if (longest.size() > LONGEST) {
      longest.remove(LONGEST);
    }
  }

  /** For how long there was a label, µs. */
  long micros() {
    return micros;
  }

  PersonSums copy() {
    PersonSums copy = new PersonSums();
    copy.byLabel.putAll(byLabel);
    copy.longest.addAll(longest);
    copy.micros = micros;
    copy.changes = changes;
    copy.lastEnd = lastEnd;
    return copy;
  }

  /** Of at least one segment. */
  PersonSummary summary(int person) {
    Map<String, Double> shares = new LinkedHashMap<>();
    byLabel.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> shares.put(entry.getKey(), entry.getValue() / (double) micros));
    List<Stretch> stretches =
        longest.stream()
            .map(
                segment ->
                    new Stretch(
                        Annotations.word(segment),
                        segment.startMicros() / 1e6,
                        segment.durationMicros() / 1e6))
            .toList();
    return new PersonSummary(person, micros / 1e6, changes, shares, stretches);
  }
}
