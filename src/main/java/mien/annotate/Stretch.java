package mien.annotate;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.capture.SeekableSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.InputException;

/**
 * A stretch of a recording that is analysed by itself, while others analyse the rest.
 *
 * @param fromMicros its first frame is shown at this time or later, µs; 0 in the first stretch,
 *     which has what comes before that too
 * @param toMicros its last frame is shown before this time, µs; endless in the last stretch
 */
public record Stretch(long fromMicros, long toMicros) implements Serializable {
  /**
   * Where a recording can be divided.
   *
   * @param lengthMicros about how long each stretch shall be, µs
   * @return stretches of the same length that follow each other; one for all if the recording is
   *     not longer than one and a half of them, or cannot be sought, or does not tell its length
   */
  public static List<Stretch> divide(Path video, long lengthMicros) throws Exception {
    long duration = Files.isRegularFile(video) ? soughtMicros(video) : 0;
    long count = Math.max(1, Math.round(duration / (double) lengthMicros));
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long end = i == count - 1 ? Long.MAX_VALUE : duration * (i + 1) / count;
      stretches.add(new Stretch(duration * i / count, end));
    }
    return stretches;
  }

  /** How long a recording is that can be sought; 0 if nobody tells or it cannot. */
  private static long soughtMicros(Path video) throws Exception {
    try (SeekableSource source = Sources.openSeekable(video, SourceOptions.grey(), true)) {
      long duration = source.info().durationMicros().orElse(0);
      source.seek(duration / 2);
      return duration;
    } catch (InputException e) {
      return 0; // whoever annotates it says what is wrong
    }
  }

  boolean isFirst() {
    return fromMicros == 0;
  }

  /** Whether a frame at this time is one of this stretch or of what follows. */
  public boolean hasBegun(long micros) {
    return isFirst() || micros >= fromMicros;
  }

  /** Whether a frame at this time is one of this stretch. */
  public boolean holds(long micros) {
    return hasBegun(micros) && micros < toMicros;
  }
}
