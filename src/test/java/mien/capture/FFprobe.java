package mien.capture;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.output.video.FfmpegTools;
import org.bytedeco.javacpp.Loader;

/** The independent program {@code ffprobe}, which comes in FFmpeg's jar. */
final class FFprobe {
  private static final String QUESTION =
      "-v error -select_streams v:0 -show_entries frame=best_effort_timestamp_time"
          + " -of default=noprint_wrappers=1:nokey=1";

  private FFprobe() {}

  /** The presentation time of every frame of the picture, µs. */
  static List<Long> frameMicros(Path video) throws IOException {
    FfmpegTools.assumeTheyRun();
    List<String> command = new ArrayList<>();
    command.add(Loader.load(org.bytedeco.ffmpeg.ffprobe.class));
    command.addAll(List.of(QUESTION.split(" ")));
    command.add(video.toString());
    Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    return process
        .inputReader()
        .lines()
        .filter(line -> line.matches("-?\\d+\\.\\d+"))
        .map(seconds -> Math.round(Double.parseDouble(seconds) * 1e6))
        .toList();
  }
}
