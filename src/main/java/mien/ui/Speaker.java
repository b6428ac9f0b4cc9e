package mien.ui;

import java.util.Optional;
import java.util.concurrent.Callable;
import mien.core.Sound;
import mien.pipeline.Background;
import mien.pipeline.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the recording be heard while it plays, on a thread of its own and in time with the pictures,
 * whose clock leads. A machine that cannot play sound is silent.
 */
public final class Speaker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);

  /** What nobody hears: sound that is so much early or late, seconds of the clock in µs. */
  private static final long TOLERANCE_MICROS = 60_000;

  /** Opens the sound of a recording; on the thread that reads and closes it. */
  public interface Opener {
    /**
     * @param fromMicros where to begin, µs
     * @param speed seconds of the recording a second heard
     */
    Source<Sound> open(long fromMicros, double speed) throws Exception;
  }

  private final Background worker = new Background("sound");
  private final Callable<? extends SoundOutput> opener;
  private final Opener sounds;
  private final Runnable onSilent;
  private volatile @Nullable Playing wanted;
  private boolean broken;
  private @Nullable SoundOutput output;

  /**
   * @param opener opens the loudspeakers; on the speaker's thread, once they are needed
   * @param onSilent runs on the speaker's thread once it is known that there are none to spare
   */
  public Speaker(Opener sounds, Callable<? extends SoundOutput> opener, Runnable onSilent) {
    this.sounds = sounds;
    this.onSilent = onSilent;
    this.opener = opener;
  }

  /** Plays this from now on, in place of what was heard before; null for silence. */
  public void play(@Nullable Playing playing) {
    wanted = playing;
    if (playing != null) {
      worker.run(() -> run(playing));
    }
  }

  private boolean isWanted(Playing playing) {
    return playing.equals(wanted);
  }

  private void run(Playing playing) {
    if (broken || !isWanted(playing)) {
      return;
    }
    try (Source<Sound> source =
        sounds.open(Math.max(0, playing.micros(System.nanoTime())), playing.speed())) {
      Optional<Sound> first = source.next();
      SoundOutput to = first.isPresent() ? output() : null;
      if (to != null) {
        play(playing, first, source, to);
        to.silence();
      }
    } catch (Exception e) { // the next may be heard
      LOG.info("What plays cannot be heard: {}", e.toString());
    }
  }

  /** Is asked for the loudspeakers once; null where there are none. */
  private @Nullable SoundOutput output() {
    try {
      if (output == null && !broken) {
        output = opener.call();
      }
    } catch (Exception e) {
      LOG.info("There is no sound: {}", e.toString());
      broken = true;
      onSilent.run();
    }
    return output;
  }

  private void play(Playing playing, Optional<Sound> first, Source<Sound> rest, SoundOutput to)
      throws Exception {
    Optional<Sound> sound = first;
    while (sound.isPresent() && isWanted(playing)) {
      long early = earlyMicros(sound.get(), playing, to);
      if (early > TOLERANCE_MICROS) {
        Thread.sleep(TOLERANCE_MICROS / 2 / 1000);
      } else {
        if (early >= -TOLERANCE_MICROS) {
          to.play(sound.get().samples());
        }
        sound = rest.next();
      }
    }
  }

  /** How long before its time the sound would be heard if it were played now; negative if late. */
  private static long earlyMicros(Sound sound, Playing playing, SoundOutput to) {
    long shown = playing.micros(System.nanoTime());
    return Math.round((sound.timestampMicros() - shown) / playing.speed()) - to.unheardMicros();
  }

  @Override
  public void close() {
    wanted = null;
    worker.run(
        () -> {
          if (output != null) {
            output.close();
          }
        });
    worker.close();
  }
}
