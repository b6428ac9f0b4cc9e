package mien.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mien.core.CameraMode;
import mien.core.FrameResult;
import mien.core.Sound;
import mien.pipeline.Source;
import org.jspecify.annotations.Nullable;

/** A session that does nothing of what it is asked for. */
public abstract class IdleControls implements LiveControls {

  /** How things stand where a source does something and nothing else is to be said. */
  public static LiveStatus status(SourceState state, boolean cameraOn, String source) {
    return new LiveStatus(
        state,
        cameraOn,
        source,
        "sample.mp4",
        List.of(),
        "a.onnx",
        List.of(),
        "CPU",
        List.of(),
        false,
        null,
        Extent.ROWS,
        false,
        null,
        Medium.NONE,
        null);
  }

  @Override
  public void open(String source) {}

  @Override
  public void choose(String model) {}

  @Override
  public void explain(boolean wanted) {}

  @Override
  public void camera(CameraMode mode) {}

  @Override
  public void pause(boolean paused) {}

  @Override
  public boolean isPaused() {
    return false;
  }

  @Override
  public void seek(long micros) {}

  @Override
  public Source<Sound> sound(long fromMicros) {
    return Optional::empty;
  }

  @Override
  public void step() {}

  @Override
  public void snapshot(FrameResult shown) {}

  @Override
  public void record(Path rows, Extent extent) {}

  @Override
  public CompletableFuture<Void> stopRecording() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void mark(int number) {}

  @Override
  public @Nullable Path recorded() {
    return null;
  }

  @Override
  public SessionReport recordings() {
    return new SessionReport(List.of(), 0, List.of());
  }

  @Override
  public void closed() {}
}
