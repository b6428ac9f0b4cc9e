package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mien.core.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PacedSourceTest {
  private static final long[] IRREGULAR = {0, 10_000, 50_000};

  private final Playback playback = new Playback();
  private final Deadline patience = new Deadline();

  @Test
  void neverGivesAFrameBeforeItsTime() throws Exception {
    try (PacedSource source = source(false)) {
      long start = System.nanoTime();
      for (long due : IRREGULAR) {
        Frame frame = source.next().orElseThrow();

        assertThat(frame.timestampMicros()).isEqualTo(due);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(due * 1000);
        assertThat(frame.grabbedNanos()).isGreaterThanOrEqualTo(start + due * 1000);
      }
      assertThat(source.next()).isEmpty();
    }
  }

  @Test
  void timesAndIndicesGoOnRisingOverARepeat() throws Exception {
    try (PacedSource source = source(true)) {
      List<Frame> frames = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        frames.add(source.next().orElseThrow());
      }

      assertThat(frames)
          .extracting(Frame::timestampMicros)
          .containsExactly(0L, 10_000L, 50_000L, 90_000L, 100_000L, 140_000L, 180_000L);
      assertThat(frames).extracting(Frame::index).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    }
  }

  @Test
  void stepsOneFrameAtATimeWhilePaused() throws Exception {
    playback.pause();
    playback.step();
    playback.step();
    try (PacedSource source = source(true)) {
      assertThat(source.next()).isPresent();
      assertThat(source.next()).isPresent();

      CompletableFuture<Optional<Frame>> third = inBackground(source);
      assertThat(third).isNotDone();
      playback.resume();
      assertThat(third.get(10, TimeUnit.SECONDS)).isPresent();
      assertThat(playback.paused()).isFalse();
    }
  }

  @Test
  void stopEndsAPause() throws Exception {
    playback.pause();
    try (PacedSource source = source(true)) {
      CompletableFuture<Optional<Frame>> waiting = inBackground(source);

      source.stop();

      assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
    }
  }

  private PacedSource source(boolean loops) throws Exception {
    return new PacedSource(() -> new Script(IRREGULAR), loops, playback, patience);
  }

  private static CompletableFuture<Optional<Frame>> inBackground(FrameSource source) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return source.next();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
