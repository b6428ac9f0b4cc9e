package mien.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mien.files.Sha256;
import mien.output.video.FfmpegTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code annotate} while it starts, while it writes rows and video, and while results get
 * their names: what bears its final name is whole, and a second run makes the rest.
 *
 * <p>{@code -Dmien.kills=100} kills more often, {@code -Dmien.seed=2} at other moments.
 */
@Timeout(value = 3600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KillTest {
  private static final int KILLS = Integer.getInteger("mien.kills", 4);
  private static final long SEED = Long.getLong("mien.seed", 1);
  private static final String VIDEO = ".annotated.mp4";
  private static final List<String> RESULTS =
      List.of(".csv", ".jsonl", ".eaf", ".TextGrid", ".vtt", ".srt", VIDEO);

  private static final String WORKING = "parts alone";

  /** Results get their names within a few milliseconds. */
  private static final int MOST_NAMING_MILLIS = 12;

  /** What a run is doing when it is killed. */
  private enum Phase {
    STARTING,
    WRITING,
    NAMING
  }

  @TempDir Path folder;
  private Path clip = Path.of("");

  /** A piece of the sample clip, small: a run is then half start, half work. */
  private void makeClip() {
    clip = folder.resolve("sample.mp4");
    FfmpegTools.ffmpeg(
        "-t",
        1.5,
        "-i",
        Path.of("assets", "sample.mp4"),
        "-an",
        "-vf",
        "scale=320:240",
        "-c:v",
        "libopenh264",
        "-b:v",
        "1M",
        clip);
  }

  @Test
  void noFinishedFileIsTornAndASecondRunMakesTheRest() throws Exception {
    makeClip();
    Path wholeFolder = folder.resolve("whole");
    Process first = annotate(wholeFolder);
    long startMillis = until(first, () -> parts(wholeFolder) > 0);
    long writeMillis = until(first, () -> !results(wholeFolder).isEmpty());
    assertThat(first.waitFor()).isZero();
    Map<String, String> whole = results(wholeFolder);
    assertThat(whole).hasSize(RESULTS.size());

    SplittableRandom random = new SplittableRandom(SEED);
    Map<String, Integer> found = new TreeMap<>();
    for (int i = 0; i < KILLS; i++) {
      Path out = folder.resolve("killed" + i);
      // Half of the kills fall into the writing, a quarter into the naming.
      Phase phase = i % 2 == 0 ? Phase.WRITING : i % 4 == 1 ? Phase.NAMING : Phase.STARTING;
      Process process = annotate(out);
      switch (phase) {
        case STARTING -> process.waitFor(random.nextLong(startMillis + 1), TimeUnit.MILLISECONDS);
        case WRITING -> {
          until(process, () -> parts(out) > 0);
          process.waitFor(random.nextLong(writeMillis + 1), TimeUnit.MILLISECONDS);
        }
        case NAMING -> {
          until(process, () -> !results(out).isEmpty());
          Thread.sleep(random.nextInt(MOST_NAMING_MILLIS));
        }
      }
      process.destroyForcibly().waitFor();
      Map<String, String> left = results(out);
      found.merge(state(parts(out), left.size()), 1, Integer::sum);
      assertThat(whole).as("kill %d, %s", i, phase).containsAllEntriesOf(left);

      assertThat(annotate(out, "--resume").waitFor()).isZero();
      assertThat(results(out)).isEqualTo(whole);
      assertThat(parts(out)).isZero();
    }
    System.out.printf(
        "annotate: %d kills left %s; no finished file torn, every second run whole%n",
        KILLS, found);
    assertThat(found.keySet()).as("kills in the middle of the work").contains(WORKING);
  }

  private static String state(long parts, int finished) {
    if (finished == RESULTS.size()) {
      return "all results";
    }
    if (finished > 0) {
      return "some results";
    }
    return parts > 0 ? WORKING : "nothing";
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  /** Waits for it, or for the end of the process; how long that took, ms. */
  private static long until(Process process, Condition condition) throws Exception {
    long start = System.nanoTime();
    while (process.isAlive() && !condition.holds()) {
      Thread.sleep(1);
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** How many files are unfinished. */
  private static long parts(Path out) throws IOException {
    if (!Files.exists(out)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(file -> file.toString().endsWith(".part")).count();
    }
  }

  private Process annotate(Path out, String... more) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "mien.cli.Main",
                    "annotate",
                    clip.toString(),
                    "--format",
                    "csv,jsonl,eaf,textgrid,vtt,srt",
                    "--video",
                    "--out",
                    out.toString()),
                Stream.of(more))
            .toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** What bears its final name, by that name; without the moment at which it was made. */
  private static Map<String, String> results(Path out) throws IOException {
    Map<String, String> results = new TreeMap<>();
    for (String ending : RESULTS) {
      Path file = out.resolve("sample" + ending);
      if (!Files.exists(file)) {
        continue;
      }
      if (ending.equals(VIDEO)) {
        results.put(ending, Sha256.of(file));
      } else {
        String text = Files.readString(file).replace(out.toString(), "OUT");
        results.put(ending, text.replaceAll(" DATE=\"[^\"]*\"", ""));
      }
    }
    return results;
  }
}
