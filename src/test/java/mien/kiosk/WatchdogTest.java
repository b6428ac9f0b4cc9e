package mien.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mien.kiosk.Watchdog.Signs;
import mien.kiosk.Watchdog.Verdict;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private final Watchdog watchdog = new Watchdog();
  private long frames;

  private Verdict at(double seconds, boolean awaited, boolean ended, boolean answered) {
    long nanos = (long) (seconds * 1e9) + Long.MAX_VALUE - 5_000_000_000L; // overflows on the way
    return watchdog.look(new Signs(nanos, frames, awaited, ended, answered));
  }

  private Verdict playing(double seconds) {
    return at(seconds, false, false, true);
  }

  @Test
  void leavesWhatWorksAlone() {
    for (int second = 0; second < 60; second++) {
      frames += 30;
      assertThat(playing(second)).isEqualTo(Verdict.WELL);
    }
  }

  @Test
  void opensAnewWhatGivesNoFrames() {
    frames = 30;
    assertThat(playing(0)).isEqualTo(Verdict.WELL);
    assertThat(playing(10)).isEqualTo(Verdict.WELL);
    assertThat(playing(10.5)).isEqualTo(Verdict.REOPEN);
    assertThat(playing(11.5)).isEqualTo(Verdict.WELL); // it gets its time
    frames = 31;
    assertThat(playing(12)).isEqualTo(Verdict.WELL);
    for (int i = 1; i <= Watchdog.MOST_REOPENINGS; i++) {
      assertThat(playing(12 + 11.0 * i)).as("the frame counts").isEqualTo(Verdict.REOPEN);
    }
  }

  @Test
  void givesUpWhenOpeningAnewDoesNotHelp() {
    assertThat(playing(0)).isEqualTo(Verdict.WELL);
    for (int i = 1; i <= Watchdog.MOST_REOPENINGS; i++) {
      assertThat(playing(11.0 * i)).isEqualTo(Verdict.REOPEN);
    }
    assertThat(playing(11.0 * (Watchdog.MOST_REOPENINGS + 1))).isEqualTo(Verdict.GIVE_UP);
  }

  @Test
  void waitsForACameraForAnyTime() {
    for (int hour = 0; hour < 24; hour++) {
      assertThat(at(3600.0 * hour + 1, true, false, true)).isIn(Verdict.WELL); // nothing to mend
    }
  }

  @Test
  void playsAFileAgain() {
    frames = 30;
    assertThat(playing(0)).isEqualTo(Verdict.WELL);
    assertThat(at(0.5, false, true, true)).isEqualTo(Verdict.WELL);
    assertThat(at(1.5, false, true, true)).isEqualTo(Verdict.REOPEN);
  }

  @Test
  void givesUpAWindowThatDoesNotAnswer() {
    assertThat(playing(0)).isEqualTo(Verdict.WELL);
    Duration deaf = Watchdog.DEAF;
    frames++;
    assertThat(at(deaf.toSeconds(), false, false, false)).isEqualTo(Verdict.WELL);
    frames++;
    assertThat(at(deaf.toSeconds() + 1, false, false, false)).isEqualTo(Verdict.GIVE_UP);
  }
}
