package mien.output.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mien.core.Emotion;
import mien.core.Expression;
import mien.core.Face;
import mien.core.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Turns the labels of successive frames into segments, in memory that grows with the segments
 * alone. A frame's label lasts until the next frame. A run that is too short to be seen as an
 * expression goes to the segment before it, or, at the start of a face, to the one after it. Where
 * a face is lost there is a gap, and where it is uncertain a segment says so.
 *
 * <p>For one thread.
 */
public final class Segmenter {
  /**
   * The shortest expression, µs: Yan et al. 2013 ("How Fast are the Leaked Facial Expressions")
   * find even micro-expressions to last about 170 ms and more.
   */
  public static final long SHORTEST_MICROS = 170_000;

  private final long shortestMicros;
  private final Map<Integer, Run> open = new LinkedHashMap<>();
  private final Map<Integer, List<Run>> closed = new LinkedHashMap<>();

  public Segmenter(long shortestMicros) {
    this.shortestMicros = shortestMicros;
  }

  /** One label over some frames; {@code sum} is that of its smoothed probabilities. */
  private static final class Run {
    final int face;
    final @Nullable Emotion label;
    long start;
    long end;
    double sum;
    int frames;

    Run(int face, @Nullable Emotion label, long start) {
      this.face = face;
      this.label = label;
      this.start = start;
    }

    Segment segment() {
      return new Segment(face, start, end, label, sum / frames);
    }
  }

  /**
   * Takes the next frame.
   *
   * @param micros its time, later than that of the frame before
   * @param faces those in it; one that was not classified counts as lost
   */
  public void accept(long micros, List<Face> faces) {
    Map<Integer, Face> seen =
        faces.stream()
            .filter(face -> face.expression() != null)
            .collect(Collectors.toMap(Face::id, Function.identity()));
    open.values().forEach(run -> run.end = micros);
    for (Run run : List.copyOf(open.values())) {
      if (!seen.containsKey(run.face)) {
        close(run);
      }
    }
    seen.values().forEach(face -> extend(micros, face));
  }

  private void extend(long micros, Face face) {
    Expression said = face.expression();
    if (said == null) {
      return;
    }
    @Nullable Emotion label = said.uncertain() ? null : said.label();
    @Nullable Run run = open.get(face.id());
    if (run != null && run.label != label) {
      close(run);
      run = null;
    }
    if (run == null) {
      run = new Run(face.id(), label, micros);
      open.put(face.id(), run);
    }
    run.sum += said.smoothed().of(said.label());
    run.frames++;
  }

  private void close(Run run) {
    open.remove(run.face);
    List<Run> runs = closed.computeIfAbsent(run.face, id -> new ArrayList<>());
    @Nullable Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (before == null || before.end != run.start) {
      runs.add(run);
    } else if (before.label == run.label) {
      before.end = run.end;
      before.sum += run.sum;
      before.frames += run.frames;
    } else if (run.end - run.start < shortestMicros) {
      before.end = run.end;
    } else if (before.end - before.start < shortestMicros) {
      run.start = before.start;
      runs.set(runs.size() - 1, run);
    } else {
      runs.add(run);
    }
  }

  /**
   * All segments, by face and time. Nothing can be taken afterwards.
   *
   * @param endMicros the end of the last frame
   */
  public List<Segment> finish(long endMicros) {
    for (Run run : List.copyOf(open.values())) {
      run.end = endMicros;
      close(run);
    }
    return closed.values().stream()
        .flatMap(List::stream)
        .filter(run -> run.end > run.start) // a damaged clock may stand still
        .map(Run::segment)
        .sorted(Comparator.comparingInt(Segment::face).thenComparingLong(Segment::startMicros))
        .toList();
  }
}
