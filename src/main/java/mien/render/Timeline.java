package mien.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import mien.core.Emotion;
import mien.core.Expression;

/** What one face appeared to express over the last 30 s of media time. One thread at a time. */
public final class Timeline {
  /** How far back it reaches, µs. */
  public static final long SPAN_MICROS = 30_000_000;

  /** A face that is missed for longer, µs, leaves a gap <b>(ours)</b>. */
  static final long GAP_MICROS = 400_000;

  /**
   * The label's smoothed probability at a moment.
   *
   * @param returns whether the face was away before
   */
  record Sample(
      long micros, Emotion label, double probability, boolean uncertain, boolean returns) {}

  private final Deque<Sample> samples = new ArrayDeque<>();
  private boolean missed;

  /** Adds a moment; one that lies before the last (a file that starts again) forgets the others. */
  public void add(long micros, Expression said) {
    if (!samples.isEmpty() && micros < samples.getLast().micros()) {
      samples.clear();
    }
    boolean returns =
        missed && !samples.isEmpty() && micros - samples.getLast().micros() > GAP_MICROS;
    missed = false;
    samples.addLast(
        new Sample(
            micros, said.label(), said.smoothed().of(said.label()), said.uncertain(), returns));
    while (samples.getFirst().micros() < micros - SPAN_MICROS) {
      samples.removeFirst();
    }
  }

  /** There was a frame without the face; frames that are merely late leave no gap. */
  public void miss() {
    missed = true;
  }

  /**
   * The samples in order, cut wherever label or certainty changes or there is a gap. A run that
   * goes straight over into the next reaches to the next one's start, so that no slit is seen
   * between them.
   */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    List<Sample> run = new ArrayList<>();
    for (Sample sample : samples) {
      if (!run.isEmpty()) {
        Sample last = run.get(run.size() - 1);
        boolean gap = sample.returns();
        boolean change = sample.label() != last.label() || sample.uncertain() != last.uncertain();
        if (gap || change) {
          runs.add(new Run(List.copyOf(run), gap ? last.micros() : sample.micros()));
          run.clear();
        }
      }
      run.add(sample);
    }
    if (!run.isEmpty()) {
      runs.add(new Run(List.copyOf(run), run.get(run.size() - 1).micros()));
    }
    return runs;
  }

  /** A stretch without change: its samples, at least one, and where it ends. */
  record Run(List<Sample> samples, long endMicros) {
    long startMicros() {
      return samples.get(0).micros();
    }

    Emotion label() {
      return samples.get(0).label();
    }

    boolean uncertain() {
      return samples.get(0).uncertain();
    }
  }
}
