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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code annotate} at random moments: what bears its final name is whole, and a second run
 * makes the rest.
 *
 * <p>{@code -Dmien.kills=100} kills more often, {@code -Dmien.seed=2} at other moments.
 */
@Timeout(value = 3600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KillTest {
  private static final int KILLS = Integer.getInteger("mien.kills", 4);
  private static final long SEED = Long.getLong("mien.seed", 1);
  private static final List<String> FORMATS =
      List.of(".csv", ".jsonl", ".eaf", ".TextGrid", ".vtt", ".srt");

  @TempDir Path folder;

  @Test
  void noFinishedFileIsTornAndASecondRunMakesTheRest() throws Exception {
    Path wholeFolder = folder.resolve("whole");
    long start = System.nanoTime();
    assertThat(annotate(wholeFolder).waitFor()).isZero();
    long millis = (System.nanoTime() - start) / 1_000_000;
    Map<String, String> whole = results(wholeFolder);
    assertThat(whole).hasSize(FORMATS.size());

    SplittableRandom random = new SplittableRandom(SEED);
    int finished = 0;
    for (int i = 0; i < KILLS; i++) {
      Path out = folder.resolve("killed" + i);
      Process process = annotate(out);
      // Half of the kills fall into the last fifth, where files get their names.
      long least = random.nextBoolean() ? millis / 5 : millis * 4 / 5;
      if (!process.waitFor(random.nextLong(least, millis + 1), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Map<String, String> left = results(out);
      finished += left.size();
      assertThat(whole).as("kill %d", i).containsAllEntriesOf(left);

      assertThat(annotate(out, "--resume").waitFor()).isZero();
      assertThat(results(out)).isEqualTo(whole);
      try (Stream<Path> files = Files.list(out)) {
        assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
      }
    }
    System.out.printf(
        "annotate: %d kills, %d finished files, none torn, every second run whole%n",
        KILLS, finished);
  }

  private static Process annotate(Path out, String... more) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "mien.cli.Main",
                    "annotate",
                    Path.of("assets", "sample.mp4").toString(),
                    "--format",
                    "csv,jsonl,eaf,textgrid,vtt,srt",
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
    if (Files.exists(out)) {
      for (String format : FORMATS) {
        Path file = out.resolve("sample" + format);
        if (Files.exists(file)) {
          String text = Files.readString(file).replace(out.toString(), "OUT");
          results.put(format, text.replaceAll(" DATE=\"[^\"]*\"", ""));
        }
      }
    }
    return results;
  }
}
