package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mien.core.Sound;
import org.junit.jupiter.api.Test;

/** Pieces are a fiftieth of a second long. */
class SoundClockTest {
  private static final long LENGTH = 20_000;

  private final SoundClock clock = new SoundClock();

  private List<Sound> place(long micros) {
    byte[] piece = new byte[960 * Sound.BYTES_A_MOMENT];
    piece[0] = 1;
    return clock.place(new Sound(micros, piece));
  }

  private static List<Long> times(List<Sound> sounds) {
    return sounds.stream().map(Sound::timestampMicros).toList();
  }

  @Test
  void piecesLieOneAfterTheOtherThoughTheyAreHeardSomeMillisecondsOff() {
    assertThat(times(place(5_000_000))).containsExactly(5_000_000L);
    assertThat(times(place(5_023_000))).containsExactly(5_020_000L);
    assertThat(times(place(5_010_000))).containsExactly(5_040_000L);
    assertThat(times(place(5_098_000))).containsExactly(5_060_000L);
  }

  @Test
  void whereSoundIsMissingThereIsSilence() {
    place(0);
    List<Sound> placed = place(150_000);
    assertThat(times(placed))
        .containsExactly(20_000L, 40_000L, 60_000L, 80_000L, 100_000L, 120_000L);
    assertThat(placed.get(0).samples()[0]).isZero();
    assertThat(placed.get(5).samples()[0]).isEqualTo((byte) 1);
  }

  /** As by a sound card that gives a thousandth too much, and one that gives too little. */
  @Test
  void soundNeverRunsAwayFromThePictures() {
    assertThat(left(LENGTH - 20)).isBetween(13, 15);
    assertThat(left(LENGTH + 20)).isBetween(-15, -13);
  }

  /** How many of 15,000 pieces, heard so far apart, have no place; below 0 how many more have. */
  private static int left(long apartMicros) {
    SoundClock clock = new SoundClock();
    int left = 0;
    for (int i = 0; i < 15_000; i++) {
      long heard = i * apartMicros;
      List<Sound> placed = clock.place(new Sound(heard, new byte[960 * Sound.BYTES_A_MOMENT]));
      left += 1 - placed.size();
      placed.stream()
          .skip(Math.max(0, placed.size() - 1))
          .forEach(last -> assertThat(last.timestampMicros() - heard).isBetween(-40_000L, 40_000L));
    }
    return left;
  }
}
