package mien.output.video;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;

/** FFmpeg's own programs, which come with its libraries: they make and judge the tests' videos. */
public final class FfmpegTools {
  /** They want a desktop's libraries (PulseAudio's, XCB's), unlike the program itself. */
  private static final boolean RUNS = runs();

  private FfmpegTools() {}

  /** For tests that start one of them by themselves. */
  public static void assumeTheyRun() {
    Assumptions.assumeTrue(RUNS, "FFmpeg's programs want libraries that this machine lacks");
  }

  private static boolean runs() {
    try {
      String program = Loader.load(org.bytedeco.ffmpeg.ffprobe.class);
      return new ProcessBuilder(program, "-version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (LinkageError e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs {@code ffmpeg} with these arguments. */
  public static void ffmpeg(Object... arguments) {
    run(org.bytedeco.ffmpeg.ffmpeg.class, arguments);
  }

  /** Time of every frame of the picture, s, as ffprobe tells it. */
  public static List<Double> frameTimes(Path video) {
    return probe(video, "v:0", "frame=best_effort_timestamp_time").stream()
        .map(Double::valueOf)
        .toList();
  }

  /** What ffprobe says, one line an entry. */
  public static List<String> probe(Path video, String stream, String entries) {
    return run(
            org.bytedeco.ffmpeg.ffprobe.class,
            "-v",
            "error",
            "-select_streams",
            stream,
            "-show_entries",
            entries,
            "-of",
            "csv=p=0",
            video)
        .lines()
        .map(line -> line.replaceAll(",+$", ""))
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static String run(Class<?> program, Object... arguments) {
    assumeTheyRun();
    List<String> command = new ArrayList<>(List.of(Loader.load(program)));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("failed: " + command);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
