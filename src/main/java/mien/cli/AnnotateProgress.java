package mien.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import mien.annotate.AnnotateJob;
import mien.annotate.AnnotateQueue;
import mien.annotate.AnnotateReport;
import org.jspecify.annotations.Nullable;

/** A bar over all videos with the time left, measured in their bytes; only on a terminal. */
final class AnnotateProgress implements AnnotateQueue.Listener, AutoCloseable {
  private static final long MEGABYTE = 1_000_000;

  private final @Nullable ProgressBar bar;
  private final int videos;
  private final Consumer<AnnotateReport> tell;
  private final Map<AnnotateJob, Double> running = new HashMap<>();
  private int ended;
  private long endedBytes;

  /**
   * @param tell hears what became of each video
   */
  AnnotateProgress(Collection<AnnotateJob> jobs, Consumer<AnnotateReport> tell) {
    this.tell = tell;
    videos = jobs.size();
    bar = jobs.isEmpty() ? null : bar(jobs);
  }

  private static ProgressBar bar(Collection<AnnotateJob> jobs) {
    return Bars.named("annotating")
        .setUnit(" MB", MEGABYTE)
        .setInitialMax(jobs.stream().mapToLong(job -> bytes(job.video())).sum())
        .setUpdateIntervalMillis(200)
        .clearDisplayOnFinish()
        .build();
  }

  private static long bytes(Path video) {
    try {
      return Files.size(video);
    } catch (IOException e) {
      return 0; // it will fail when it is opened, and say why
    }
  }

  @Override
  public void progressed(AnnotateJob job, double done) {
    running.put(job, done);
    show();
  }

  @Override
  public void ended(AnnotateJob job, AnnotateReport report) {
    running.remove(job);
    ended++;
    endedBytes += bytes(job.video());
    show();
    tell.accept(report);
  }

  private void show() {
    if (bar != null) {
      double bytes = endedBytes;
      for (Map.Entry<AnnotateJob, Double> job : running.entrySet()) {
        bytes += job.getValue() * bytes(job.getKey().video());
      }
      bar.stepTo((long) bytes);
      bar.setExtraMessage(" %d of %d videos".formatted(ended, videos));
    }
  }

  /** Takes the bar off the line that is about to be written. */
  static void clearLine() {
    if (Bars.areShown()) {
      System.err.print("\r\u001b[K");
      System.err.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
