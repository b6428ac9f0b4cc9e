package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
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
  private final Deadline deadline = new Deadline();

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

  /** While one frame is analysed, the next one is not decoded. */
  @Test
  void readsAheadOnlyInTheSecondHalfOfTheWait() throws Exception {
    try (PacedSource source = source(false, 0, 20_000, 40_000, 140_000)) {
      long start = System.nanoTime();
      for (int i = 0; i < 4; i++) {
        source.next();
      }
      long[] read = opened.get(0).readNanos;
      assertThat(read[2] - start).isGreaterThanOrEqualTo(30_000_000);
      assertThat(read[3] - start)
          .as("half of 20 ms after the last")
          .isGreaterThanOrEqualTo(50_000_000);
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

  /** A script in which one can seek. */
  private static final class Recording implements SeekableSource {
    private final long[] micros;
    private Script from;

    Recording(long... micros) {
      this.micros = micros;
      from = new Script(micros);
    }

    @Override
    public void seek(long timestampMicros) {
      from = new Script(Arrays.stream(micros).filter(m -> m >= timestampMicros).toArray());
    }

    @Override
    public SourceInfo info() {
      return from.info();
    }

    @Override
    public Optional<Frame> next() {
      return from.next();
    }

    @Override
    public void close() {}
  }

  private static long moment(Optional<Frame> frame) {
    return frame.orElseThrow().origin().timestampMicros();
  }

  @Test
  void goesOnFromWhereItIsSoughtAndTimesRiseAllTheSame() throws Exception {
    FrameSource recording = new Recording(0, 1_000, 2_000, 3_000, 4_000);
    try (PacedSource source =
        new PacedSource(recording, () -> recording, false, playback, deadline)) {
      assertThat(moment(source.next())).isZero();
      playback.seek(3_000);
      Frame later = source.next().orElseThrow();
      assertThat(later.origin().timestampMicros()).isEqualTo(3_000);
      playback.seek(1_000);
      Frame earlier = source.next().orElseThrow();
      assertThat(earlier.origin().timestampMicros()).isEqualTo(1_000);
      assertThat(earlier.timestampMicros()).isGreaterThan(later.timestampMicros());
    }
  }

  @Test
  void whilePausedTheFrameThatIsSoughtIsShownAndNoOther() throws Exception {
    FrameSource recording = new Recording(0, 1_000, 2_000, 3_000, 4_000);
    playback.pause();
    try (PacedSource source =
        new PacedSource(recording, () -> recording, false, playback, deadline)) {
      OtherThread<Optional<Frame>> first = OtherThread.call(source::next).untilItWaits();
      playback.seek(3_000);
      assertThat(moment(first.result())).isEqualTo(3_000);

      OtherThread<Optional<Frame>> second = OtherThread.call(source::next).untilItWaits();
      playback.resume();
      assertThat(moment(second.result())).isEqualTo(4_000);
    }
  }

  @Test
  void whatCannotBeSoughtPlaysOn() throws Exception {
    try (PacedSource source = source(false, 0, 1_000, 2_000)) {
      source.next();
      playback.seek(0);
      assertThat(moment(source.next())).isEqualTo(1_000);
    }
  }

  private PacedSource source(boolean loops, long... micros) throws Exception {
    Callable<FrameSource> opener =
        () -> {
          opened.add(new Script(micros));
          return opened.get(opened.size() - 1);
        };
    return new PacedSource(opener.call(), opener, loops, playback, deadline);
  }
}
