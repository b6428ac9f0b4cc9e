package mien.capture;

import java.util.Optional;
import mien.core.Sound;
import mien.pipeline.Source;

/** The sound of a recording from a moment on, found by reading what comes before it. */
final class SkippedSound implements Source<Sound> {
  private final Source<Sound> source;
  private final long fromMicros;

  /**
   * @param source from the recording's beginning on
   */
  SkippedSound(Source<Sound> source, long fromMicros) {
    this.source = source;
    this.fromMicros = fromMicros;
  }

  @Override
  public Optional<Sound> next() throws Exception {
    Optional<Sound> sound = source.next();
    while (sound.isPresent() && sound.get().timestampMicros() < fromMicros) {
      sound = source.next();
    }
    return sound;
  }

  @Override
  public void stop() {
    source.stop();
  }

  @Override
  public void close() throws Exception {
    source.close();
  }
}
