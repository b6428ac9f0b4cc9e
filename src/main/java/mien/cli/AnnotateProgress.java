package mien.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar over all videos with the time left, measured in their bytes; only on a terminal. */
final class AnnotateProgress implements AutoCloseable {
  private static final long MEGABYTE = 1_000_000;

  private final @Nullable ProgressBar bar;
  private final int videos;
  private int ended;
  private long endedBytes;

  AnnotateProgress(Collection<AnnotateJob> jobs) {
    videos = jobs.size();
    bar = jobs.isEmpty() || !isTerminal() ? null : bar(jobs);
  }

  private static ProgressBar bar(Collection<AnnotateJob> jobs) {
    return new ProgressBarBuilder()
        .setTaskName("annotating")
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
        .setUnit(" MB", MEGABYTE)
        .setInitialMax(jobs.stream().mapToLong(job -> bytes(job.input().video())).sum())
        .setUpdateIntervalMillis(200)
        .clearDisplayOnFinish()
        .build();
  }

  private static boolean isTerminal() {
    return System.console() != null;
  }

  private static long bytes(Path video) {
    try {
      return Files.size(video);
    } catch (IOException e) {
      return 0; // it will fail when it is opened, and say why
    }
  }

  /** Notes that a video is done with, well or not. */
  void ended(AnnotateJob job) {
    ended++;
    endedBytes += bytes(job.input().video());
  }

  void show(List<AnnotateJob> running) {
    if (bar != null) {
      double bytes = endedBytes;
      for (AnnotateJob job : running) {
        bytes += job.progress() * bytes(job.input().video());
      }
      bar.stepTo((long) bytes);
      bar.setExtraMessage(" %d of %d videos".formatted(ended, videos));
    }
  }

  /** Takes the bar off the line that is about to be written. */
  static void clearLine() {
    if (isTerminal()) {
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
