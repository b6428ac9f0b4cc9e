package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import mien.core.InputException;
import mien.core.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MicrophoneTest {
  @Test
  @Timeout(60)
  void isHeardOrSaysThatThereIsNone() {
    try (Microphone microphone = Microphone.open()) {
      long now = System.nanoTime() / 1000;
      Sound first = microphone.next().orElseThrow();
      Sound second = microphone.next().orElseThrow();
      assertThat(first.timestampMicros()).isBetween(now - 1_000_000, now + 10_000_000);
      assertThat(second.timestampMicros()).isEqualTo(first.timestampMicros() + 20_000);
      assertThat(second.samples()).hasSize(Microphone.MOMENTS * Sound.BYTES_A_MOMENT);
      microphone.stop();
      assertThat(microphone.next()).isEmpty();
    } catch (InputException e) { // as on a machine without any
      assertThat(e).hasMessageStartingWith("No microphone can be used: plug one in");
    }
  }
}
