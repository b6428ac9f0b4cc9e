package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sound.sampled.LineUnavailableException;
import mien.Eventually;
import mien.core.Sound;
import mien.pipeline.Source;
import org.junit.jupiter.api.Test;

class SpeakerTest {
  private static final long PIECE_MICROS = 20_000;
  private static final int PIECE_BYTES =
      (int) (PIECE_MICROS * Sound.RATE / 1_000_000) * Sound.BYTES_A_MOMENT;

  private static final Runnable NEVER =
      () -> {
        throw new AssertionError("there are loudspeakers");
      };

  /** What was heard, and at which moment of the video each piece was. */
  private final List<Long> heard = new CopyOnWriteArrayList<>();

  private final List<Long> opened = new CopyOnWriteArrayList<>();
  private volatile long nextMicros;

  private final SoundOutput loudspeaker =
      new SoundOutput() {
        @Override
        public void play(byte[] samples) {
          heard.add(nextMicros - PIECE_MICROS);
        }

        @Override
        public long unheardMicros() {
          return 0;
        }

        @Override
        public void silence() {}

        @Override
        public void close() {
          heard.add(-1L);
        }
      };

  /** Pieces from 100 ms before the moment asked for. */
  private Source<Sound> open(long fromMicros, double speed) {
    opened.add(fromMicros);
    nextMicros = Math.max(0, fromMicros - 100_000);
    return () -> {
      Sound piece = new Sound(nextMicros, new byte[PIECE_BYTES]);
      nextMicros += Math.round(PIECE_MICROS * speed);
      return Optional.of(piece);
    };
  }

  @Test
  void isInTimeAndStops() throws Exception {
    try (Speaker speaker = new Speaker(this::open, () -> loudspeaker, NEVER)) {
      Playing playing = new Playing(System.nanoTime(), 5_000_000, 1);
      speaker.play(playing);
      Eventually.until(() -> heard.size() >= 10);
      long ahead = nextMicros - playing.micros(System.nanoTime());
      assertThat(ahead).isLessThan(60_000 + 2 * PIECE_MICROS);
      assertThat(heard.get(0)).as("what came too late").isGreaterThan(4_900_000 + PIECE_MICROS);
      speaker.play(null);
    }
    assertThat(heard).last().isEqualTo(-1L);
  }

  @Test
  void goesOnElsewhere() throws Exception {
    try (Speaker speaker = new Speaker(this::open, () -> loudspeaker, NEVER)) {
      speaker.play(new Playing(System.nanoTime(), 0, 1));
      Eventually.until(() -> heard.size() >= 2);
      speaker.play(new Playing(System.nanoTime(), 60_000_000, 2));
      Eventually.until(() -> heard.get(heard.size() - 1) >= 60_000_000);
    }
    assertThat(opened).hasSize(2);
    assertThat(opened.get(1)).isGreaterThanOrEqualTo(60_000_000);
  }

  @Test
  void aFileWhoseSoundFailsSilencesNoOther() throws Exception {
    Speaker.Opener second =
        (from, speed) -> {
          if (opened.isEmpty()) {
            opened.add(from);
            throw new IOException("damaged");
          }
          return open(from, speed);
        };
    try (Speaker speaker = new Speaker(second, () -> loudspeaker, NEVER)) {
      speaker.play(new Playing(System.nanoTime(), 0, 1));
      Eventually.until(() -> opened.size() == 1);
      speaker.play(new Playing(System.nanoTime(), 5_000_000, 1));
      Eventually.until(() -> heard.size() >= 2);
    }
    assertThat(opened).hasSize(2);
  }

  @Test
  void aMachineWithoutLoudspeakersIsSilent() throws Exception {
    List<String> tries = new CopyOnWriteArrayList<>();
    try (Speaker speaker =
        new Speaker(
            this::open,
            () -> {
              tries.add("try");
              throw new LineUnavailableException("none");
            },
            () -> tries.add("told"))) {
      speaker.play(new Playing(System.nanoTime(), 0, 1));
      speaker.play(new Playing(System.nanoTime(), 1, 1));
      Eventually.until(() -> !tries.isEmpty());
    }
    assertThat(tries).containsExactly("try", "told");
    assertThat(opened).hasSize(1);
  }

  @Test
  void whereNothingIsToBeHeardNoLoudspeakersAreAskedFor() throws Exception {
    Speaker.Opener nothing =
        (from, speed) -> {
          opened.add(from);
          return Optional::empty;
        };
    List<String> tries = new CopyOnWriteArrayList<>();
    try (Speaker speaker =
        new Speaker(
            nothing,
            () -> {
              tries.add("try");
              return loudspeaker;
            },
            NEVER)) {
      speaker.play(new Playing(System.nanoTime(), 0, 1));
      Eventually.until(() -> opened.size() == 1);
    }
    assertThat(tries).isEmpty();
  }
}
