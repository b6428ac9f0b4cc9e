package mien.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Span;
import org.jspecify.annotations.Nullable;

/**
 * How far machine and analyst agree over the time that the analyst has judged: the confusion table
 * of their labels, weighted by duration, and Cohen's kappa from it.
 *
 * <p>Kappa is Cohen's (1960, "A Coefficient of Agreement for Nominal Scales"), {@code (p_o − p_e) /
 * (1 − p_e)}, with shares of time in place of counts of units: the time-unit kappa of Bakeman &amp;
 * Quera (2011, "Sequential Analysis and Observational Methods", ch. 6) for an infinitely small
 * unit, so that the figure depends neither on the frame rate nor on how a stretch is cut.
 * "Uncertain" is a category of its own <b>(ours)</b>; a moment for which either has no segment, and
 * an excluded one, counts for neither.
 *
 * @param micros {@code [8][8]}, µs: rows are the machine's labels, columns the analyst's, in the
 *     order of {@link Emotion#ALL}, then uncertain
 */
public record Agreement(List<List<Long>> micros) {
  /** The seven emotions and uncertain. */
  public static final int CATEGORIES = Emotion.ALL.size() + 1;

  /** The index of a label in the table. */
  public static int category(@Nullable Emotion label) {
    return label == null ? Emotion.ALL.size() : label.ordinal();
  }

  /** Over all reviewed stretches of these faces. */
  public static Agreement of(List<FaceTrack> faces) {
    long[][] table = new long[CATEGORIES][CATEGORIES];
    for (FaceTrack face : faces) {
      for (Span span : face.reviewed().minus(face.excluded()).list()) {
        for (Segment analyst : face.analyst().within(span)) {
          add(face.machine(), analyst, span, table);
        }
      }
    }
    List<List<Long>> rows = new ArrayList<>();
    for (long[] row : table) {
      rows.add(Arrays.stream(row).boxed().toList());
    }
    return new Agreement(List.copyOf(rows));
  }

  private static void add(SegmentLane lane, Segment analyst, Span span, long[][] table) {
    long start = Math.max(analyst.startMicros(), span.startMicros());
    long end = Math.min(analyst.endMicros(), span.endMicros());
    for (Segment machine : lane.within(new Span(start, end))) {
      table[category(machine.label())][category(analyst.label())] +=
          Math.min(end, machine.endMicros()) - Math.max(start, machine.startMicros());
    }
  }

  /** The time compared, µs. */
  public long totalMicros() {
    return micros.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }

  /** The share of the time for which both say the same; empty if nothing was compared. */
  public OptionalDouble observed() {
    long total = totalMicros();
    return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) same() / total);
  }

  /**
   * Cohen's kappa: 1 is full agreement, 0 what chance alone would give; empty if nothing was
   * compared or if both used one and the same label throughout, for which kappa is not defined.
   */
  public OptionalDouble kappa() {
    double total = totalMicros();
    double expected = 0;
    for (int i = 0; i < CATEGORIES; i++) {
      expected += row(i) / total * (column(i) / total);
    }
    if (total == 0 || expected >= 1) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((same() / total - expected) / (1 - expected));
  }

  private long same() {
    long sum = 0;
    for (int i = 0; i < CATEGORIES; i++) {
      sum += micros.get(i).get(i);
    }
    return sum;
  }

  private double row(int i) {
    return micros.get(i).stream().mapToLong(Long::longValue).sum();
  }

  private double column(int i) {
    return micros.stream().mapToLong(row -> row.get(i)).sum();
  }
}
