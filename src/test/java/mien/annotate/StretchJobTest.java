package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.analysis.Engine;
import mien.analysis.KnownPerson;
import mien.analysis.Parts;
import mien.output.video.FfmpegTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StretchJobTest {
  @TempDir Path folder;

  private final Engine engine = Parts.engine(Parts.OneFace::new);

  /** Half a minute at ten frames a second, with a key frame every second. */
  private Path video() {
    Path file = folder.resolve("clip.mp4");
    FfmpegTools.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=64x64:rate=10:duration=30",
        "-c:v",
        "mpeg4",
        "-g",
        "10",
        file);
    return file;
  }

  private static List<String> times(Path rows) throws Exception {
    List<String> times = new ArrayList<>();
    for (String line : Files.readAllLines(rows)) {
      if (line.startsWith("{\"frame\"")) {
        times.add(line.replaceAll(".*\"timestamp\":([0-9.]+),.*", "$1"));
      }
    }
    return times;
  }

  @Test
  void beginsEarlierAndEndsLater() throws Exception {
    Path rows = folder.resolve("rows.jsonl");
    Stretch middle = new Stretch(12_000_000, 20_000_000);
    StretchJob.Seen seen = new StretchJob(video(), middle, engine).run(1, rows);

    assertThat(times(rows)).hasSize(140).startsWith("7.0", "7.1").endsWith("20.8", "20.9");
    assertThat(seen.sound()).isTrue();
    assertThat(seen.people()).extracting(KnownPerson::number).containsExactly(1);
  }

  @Test
  void theFirstAndTheLastOneEndWithTheRecording() throws Exception {
    Path rows = folder.resolve("rows.jsonl");
    new StretchJob(video(), new Stretch(0, 2_000_000), engine).run(1, rows);
    assertThat(times(rows)).hasSize(30).startsWith("0.0").endsWith("2.9");

    new StretchJob(video(), new Stretch(25_000_000, Long.MAX_VALUE), engine).run(1, rows);
    assertThat(times(rows)).hasSize(100).startsWith("20.0").endsWith("29.9");
  }

  @Test
  void oneThatBreaksOffIsNotSound() throws Exception {
    Path whole = video();
    Path mkv = folder.resolve("whole.mkv");
    FfmpegTools.ffmpeg("-i", whole, "-c", "copy", mkv);
    byte[] bytes = Files.readAllBytes(mkv);
    Path cut =
        Files.write(folder.resolve("cut.mkv"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Path rows = folder.resolve("rows.jsonl");
    Stretch last = new Stretch(10_000_000, Long.MAX_VALUE);
    assertThat(new StretchJob(cut, last, engine).run(1, rows).sound()).isFalse();
    assertThat(new StretchJob(mkv, last, engine).run(1, rows).sound()).isTrue();
  }
}
