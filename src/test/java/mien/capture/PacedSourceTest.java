package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mien.OtherThread;
import mien.core.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PacedSourceTest {
  private static final long[] IRREGULAR = {0, 10_000, 50_000};

  private final List<Script> opened = new ArrayList<>();
  private final Playback playback = new Playback();
  private final Deadline patience = new Deadline();

  @Test
  void neverGivesAFrameBeforeItsTime() throws Exception {
    try (PacedSource source = source(false, IRREGULAR)) {
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
    try (PacedSource source = source(true, IRREGULAR)) {
      List<Frame> frames = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        frames.add(source.next().orElseThrow());
      }

      assertThat(opened).hasSize(3);
      assertThat(opened.subList(0, 2)).allMatch(script -> script.closed);
      assertThat(frames)
          .extracting(Frame::timestampMicros)
          .containsExactly(0L, 10_000L, 50_000L, 90_000L, 100_000L, 140_000L, 180_000L);
      assertThat(frames).extracting(Frame::index).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
      assertThat(frames)
          .extracting(frame -> frame.origin().timestampMicros())
          .containsExactly(0L, 10_000L, 50_000L, 0L, 10_000L, 50_000L, 0L);
      assertThat(frames)
          .extracting(frame -> frame.origin().index())
          .containsExactly(0L, 1L, 2L, 0L, 1L, 2L, 0L);
    }
  }

  /** Frames too close for a wait of their own: who waits here waits for the pause. */
  @Test
  void stepsOneFrameAtATimeWhilePaused() throws Exception {
    playback.pause();
    playback.step();
    playback.step();
    try (PacedSource source = source(false, 0, 1, 2, 3)) {
      assertThat(source.next()).isPresent();
      assertThat(source.next()).isPresent();

      OtherThread<Optional<Frame>> third = OtherThread.call(source::next).untilItWaits();
      playback.resume();

      assertThat(third.result()).isPresent();
      assertThat(playback.paused()).isFalse();
      assertThat(source.next()).isPresent();
    }
  }

  @Test
  void stopEndsAPause() throws Exception {
    playback.pause();
    try (PacedSource source = source(true, IRREGULAR)) {
      OtherThread<Optional<Frame>> waiting = OtherThread.call(source::next).untilItWaits();

      source.stop();

      assertThat(waiting.result()).isEmpty();
    }
  }

  private PacedSource source(boolean loops, long... micros) throws Exception {
    Callable<FrameSource> opener =
        () -> {
          opened.add(new Script(micros));
          return opened.get(opened.size() - 1);
        };
    return new PacedSource(opener.call(), opener, loops, playback, patience);
  }
}
