package mien.output.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import mien.core.Emotion;
import mien.core.Expression;
import mien.core.Face;
import mien.core.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Turns the labels of successive frames into segments, and hands each on as soon as nothing can
 * change it; keeps no more than two for each face in view. A frame's label lasts until the next
 * frame. A run that is too short to be seen as an expression goes to the segment before it, or, at
 * the start of a face, to the one after it; alone between two gaps it stays. Where a face is lost
 * there is a gap, and where it is uncertain a segment says so.
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
  private final Consumer<Segment> taker;
  private final Map<Integer, Run> open = new LinkedHashMap<>();

  /** The last run of each face in view that has ended, which the next may still change. */
  private final Map<Integer, Run> ended = new LinkedHashMap<>();

  /**
   * @param taker gets the segments; those of one face in time's order
   */
  public Segmenter(long shortestMicros, Consumer<Segment> taker) {
    this.shortestMicros = shortestMicros;
    this.taker = taker;
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

    Run copy() {
      Run copy = new Run(face, label, start);
      copy.end = end;
      copy.sum = sum;
      copy.frames = frames;
      return copy;
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
        handOn(ended.remove(run.face));
      }
    }
    seen.values().forEach(face -> extend(micros, face));
  }

  private void extend(long micros, Face face) {
    Expression said = face.expression();
    if (said == null) {
      return;
    }
    @Nullable Emotion label = said.sureLabel();
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
    @Nullable Run before = ended.get(run.face);
    if (before == null || before.end != run.start) {
      follow(before, run);
    } else if (before.label == run.label) {
      before.end = run.end;
      before.sum += run.sum;
      before.frames += run.frames;
    } else if (run.end - run.start < shortestMicros) {
      before.end = run.end;
    } else if (before.end - before.start < shortestMicros) {
      run.start = before.start;
      ended.put(run.face, run);
    } else {
      follow(before, run);
    }
  }

  private void follow(@Nullable Run before, Run run) {
    handOn(before);
    ended.put(run.face, run);
  }

  private void handOn(@Nullable Run run) {
    if (run != null && run.end > run.start) { // a damaged clock may stand still
      taker.accept(run.segment());
    }
  }

  /**
   * Hands on what it still holds.
   *
   * @param endMicros the end of the last frame
   */
  public void finish(long endMicros) {
    for (Run run : List.copyOf(open.values())) {
      run.end = endMicros;
      close(run);
    }
    ended.values().forEach(this::handOn);
    ended.clear();
  }

  /**
   * What {@link #finish} would hand on now; nothing changes.
   *
   * @param endMicros the end of the last frame
   */
  public List<Segment> unfinished(long endMicros) {
    List<Segment> segments = new ArrayList<>();
    Segmenter copy = new Segmenter(shortestMicros, segments::add);
    open.forEach((face, run) -> copy.open.put(face, run.copy()));
    ended.forEach((face, run) -> copy.ended.put(face, run.copy()));
    copy.finish(endMicros);
    return segments;
  }
}
