package mien.ui.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.live.Choice;
import mien.live.Extent;
import mien.live.IdleControls;
import mien.live.LiveStatus;
import mien.live.Medium;
import mien.live.Notice;
import mien.live.SourceState;
import mien.pipeline.Pipeline;
import mien.pipeline.Source;
import mien.pipeline.StageTimes;
import org.jspecify.annotations.Nullable;

/**
 * Shows the live window with drawn faces, to look at it without camera or model: {@code
 * LiveWindowDemo WIDTH HEIGHT FACES SECONDS STATE}, with {@code sample} or {@code error} for STATE
 * to see a sentence, {@code WAITING} to see none of the frames, else {@code PLAYING}.
 */
final class LiveWindowDemo extends IdleControls {
  /** Nothing is reviewed. */
  private static final Reviewing NO_LIBRARY =
      new Reviewing(
          video -> {
            throw new InputException("There is no library of " + video + ".");
          },
          subject -> new Reviewing.Shown(CompletableFuture.completedFuture(null), () -> {}));

  private volatile boolean paused;
  private @Nullable Pipeline pipeline;
  private final String state;
  private @Nullable Path rows;

  private LiveWindowDemo(String state) {
    this.state = state;
  }

  public static void main(String[] args) throws IOException {
    SyntheticFaces faces =
        new SyntheticFaces(
            Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    LiveWindowDemo demo = new LiveWindowDemo(args[4]);
    Path memory = Files.createTempDirectory("mien").resolve("window.json");
    LiveWindow window = LiveWindow.open(demo, NO_LIBRARY, memory);
    long end = System.nanoTime() + Long.parseLong(args[3]) * 1_000_000_000L;
    Pipeline pipeline =
        Pipeline.latestWins()
            .from("capture", () -> demo.source(faces, end))
            .to("display", window::sink);
    demo.pipeline = pipeline;
    pipeline.start();
    pipeline.await();
    System.out.println(window.display());
    window.close();
  }

  private Source<FrameResult> source(SyntheticFaces faces, long end) {
    long start = System.nanoTime();
    return new Source<>() {
      private long index;

      @Override
      public Optional<FrameResult> next() throws InterruptedException {
        long due = start + index * 1_000_000_000L / 30;
        Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        while (paused) {
          Thread.sleep(20);
        }
        return due > end ? Optional.empty() : Optional.of(faces.frame(index++));
      }
    };
  }

  @Override
  public LiveStatus status() {
    List<StageTimes> stages = pipeline == null ? List.of() : pipeline.times().subList(0, 1);
    return new LiveStatus(
        state.equals("WAITING") ? SourceState.WAITING : SourceState.PLAYING,
        !state.equals("WAITING"),
        state.equals("sample") ? "sample.mp4" : "camera:0",
        "sample.mp4",
        List.of(new Choice("camera:0", "HD Webcam")),
        "mien",
        List.of(new Choice("mien", "mien"), new Choice("yousaf", "yousaf")),
        "CPU (no NVIDIA driver)",
        stages,
        false,
        rows,
        Extent.ROWS,
        false,
        state.equals("sample") ? new Notice(Notice.Kind.NO_CAMERA, "sample.mp4") : null,
        Medium.NONE,
        state.equals("error") ? "The file clip.mp4 is not a video; open another one." : null);
  }

  @Override
  public void pause(boolean paused) {
    this.paused = paused;
  }

  @Override
  public boolean isPaused() {
    return paused;
  }

  @Override
  public void record(Path rows, Extent extent) {
    this.rows = rows;
  }

  @Override
  public CompletableFuture<Void> stopRecording() {
    rows = null;
    return CompletableFuture.completedFuture(null);
  }
}
