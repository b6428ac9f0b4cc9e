package mien.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mien.core.Emotion;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FrameResult;
import mien.core.LastFrame;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Counts what arrives, so that what was written can be checked against it. Written on one thread;
 * {@link #lastMicros()} and {@link #frames()} may be asked from any, the rest once that has ended.
 */
public final class Tally implements Sink<FrameResult> {
  private final Set<Integer> faces = new TreeSet<>();
  private final Map<String, Long> labels = new TreeMap<>();
  private volatile long frames;
  private volatile long lastMicros;
  private @Nullable LastFrame last;
  private long rows;

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
  public void accept(FrameResult result) {
    long micros = result.frame().timestampMicros();
    long told = result.frame().origin().durationMicros();
    last = last == null ? LastFrame.first(micros, told) : last.then(micros, told);
    lastMicros = micros;
    frames++;
    rows += Math.max(1, result.faces().size());
    for (Face face : result.faces()) {
      faces.add(face.id());
      Expression said = face.expression();
      if (said != null) {
        labels.merge(Emotion.word(said.sureLabel()), 1L, Long::sum);
      }
    }
  }

  public long frames() {
    return frames;
  }

  /** The time of the last frame so far, µs. */
  public long lastMicros() {
    return lastMicros;
  }

  /** Where the last frame ends, µs; 0 without one. */
  public long endMicros() {
    return last == null ? 0 : last.endMicros();
  }

  /** How many rows a table must have: one for every face, and one for a frame without a face. */
  public long rows() {
    return rows;
  }

  /** The ids of all faces. */
  public Set<Integer> faces() {
    return faces;
  }

  /** How often each of {@link Emotion}'s labels, or {@code uncertain}, was given. */
  public Map<String, Long> labels() {
    return labels;
  }

  /** The lines of a file that was written, read back from the disk. */
  public static long lines(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return reader.lines().count();
    }
  }
}
