package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import mien.core.Frame;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReconnectingSourceTest implements SourceListener {
  private final Deque<Script> scripts = new ArrayDeque<>();
  private final Queue<Script> later = new ConcurrentLinkedQueue<>();
  private final List<String> heard = new ArrayList<>();
  private final Playback playback = new Playback();
  private final Deadline deadline = new Deadline();

  @Test
  void waitsForADeviceThatGoesAwayAndGoesOn() throws Exception {
    Script unplugged = new Script(9_000_000, 9_040_000, -1);
    scripts.add(unplugged);
    scripts.add(new Script(700, 40_700));
    try (FrameSource source = open()) {
      List<Frame> frames = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        frames.add(source.next().orElseThrow());
      }

      assertThat(heard).containsExactly("connected", "Script was unplugged.", "connected");
      assertThat(unplugged.closed).isTrue();
      assertThat(frames).extracting(Frame::index).containsExactly(0L, 1L, 2L, 3L);
      assertThat(frames.get(0).timestampMicros()).isZero();
      assertThat(frames.get(1).timestampMicros()).isEqualTo(40_000);
      assertThat(frames.get(2).timestampMicros()).isGreaterThanOrEqualTo(540_000);
      assertThat(frames.get(3).timestampMicros() - frames.get(2).timestampMicros())
          .isEqualTo(40_000);
    }
  }

  @Test
  void waitsForADeviceThatIsNotThereYet() throws Exception {
    SourceInfo wanted = new Script().info();
    try (FrameSource source =
        new ReconnectingSource(wanted, this::nextScript, this, playback, deadline)) {
      CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS)
          .execute(() -> later.add(new Script(5_000_000, 5_040_000)));

      assertThat(source.next().orElseThrow().timestampMicros()).isZero();
      assertThat(source.next().orElseThrow().timestampMicros()).isEqualTo(40_000);
      assertThat(heard).startsWith("Nothing there.").endsWith("connected");
    }
  }

  @Test
  void stopEndsTheWaitForADevice() throws Exception {
    scripts.add(new Script());
    FrameSource source = open();

    CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(source::stop);

    assertThat(source.next()).isEmpty();
    assertThat(heard).startsWith("connected", "Script ended.");
  }

  @Test
  void throwsFramesAwayWhilePaused() throws Exception {
    scripts.add(new Script(0, 10, 20, 30, -1));
    scripts.add(new Script());
    playback.pause();
    try (FrameSource source = open()) {
      playback.step();
      assertThat(source.next().orElseThrow().index()).isZero();
      CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(source::stop);

      assertThat(source.next()).isEmpty();
      assertThat(heard).contains("Script was unplugged.");
    }
  }

  private FrameSource open() throws Exception {
    return new ReconnectingSource(nextScript(), this::nextScript, this, playback, deadline);
  }

  private FrameSource nextScript() {
    scripts.addAll(later);
    later.clear();
    if (scripts.isEmpty()) {
      throw new InputException("Nothing there.");
    }
    return scripts.remove();
  }

  @Override
  public void connected(SourceInfo info) {
    heard.add("connected");
  }

  @Override
  public void waiting(String reason) {
    heard.add(reason);
  }
}
