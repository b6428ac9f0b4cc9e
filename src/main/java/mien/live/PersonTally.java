package mien.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mien.core.FrameResult;
import mien.core.Segment;
import mien.output.annotation.Segmenter;
import mien.pipeline.Sink;

/**
 * Keeps what each person of one source appeared to express, in memory that grows neither with time
 * nor beyond some persons: sums for each, and of those who left the last {@link #MOST}. Accepts on
 * the pipeline's last thread; may be asked from any.
 */
final class PersonTally implements Sink<FrameResult> {
  /** More than anybody reads. */
  static final int MOST = 500;

  /** Who was seen last comes last. */
  private final Map<Integer, PersonSums> sums = new LinkedHashMap<>();

  private final Segmenter segmenter = new Segmenter(Segmenter.SHORTEST_MICROS, this::add);
  private final LiveClock clock = new LiveClock();
  private int forgotten;

  @Override
  public synchronized void accept(FrameResult result) {
    clock.next(result.frame(), segmenter::finish);
    segmenter.accept(result.frame().timestampMicros(), result.faces());
  }

  private void add(Segment segment) {
    PersonSums known = sums.remove(segment.face());
    PersonSums person = known == null ? new PersonSums() : known;
    person.add(segment);
    sums.put(segment.face(), person);
    if (sums.size() > MOST) {
      sums.remove(sums.keySet().iterator().next());
      forgotten++;
    }
  }

  /** Everybody who is remembered, by number, as if the source ended now; it may go on. */
  synchronized List<PersonSummary> persons() {
    Map<Integer, List<Segment>> running = new LinkedHashMap<>();
    segmenter
        .unfinished(clock.endMicros())
        .forEach(s -> running.computeIfAbsent(s.face(), face -> new ArrayList<>()).add(s));
    return Stream.concat(sums.keySet().stream(), running.keySet().stream())
        .distinct()
        .sorted()
        .map(person -> summary(person, running.getOrDefault(person, List.of())))
        .toList();
  }

  private PersonSummary summary(int person, List<Segment> running) {
    PersonSums known = sums.get(person);
    PersonSums all = known == null ? new PersonSums() : known.copy();
    running.forEach(all::add);
    return all.summary(person);
  }

  /** How many are remembered no longer; who of them came back is remembered from then on. */
  synchronized int forgotten() {
    return forgotten;
  }
}
