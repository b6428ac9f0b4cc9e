package mien.output.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the segments do not lie neatly in the time; AnnotationFormatTest has a whole file. */
class TextGridFileTest {
  @TempDir Path folder;

  private List<String> written(long end, Segment... segments) throws IOException {
    Path file = folder.resolve("a.TextGrid");
    TextGridFile.write(new Annotations(Path.of("a"), end, List.of(segments), Map.of()), file);
    return Files.readAllLines(file).stream().map(String::strip).toList();
  }

  @Test
  void withoutFacesThereAreNoTiers() throws IOException {
    assertThat(written(1_500_000))
        .containsExactly(
            "File type = \"ooTextFile\"",
            "Object class = \"TextGrid\"",
            "",
            "xmin = 0",
            "xmax = 1.500000",
            "tiers? <exists>",
            "size = 0",
            "item []:");
  }

  @Test
  void aSegmentFromBeforeZeroBeginsThereAndOneBeyondTheEndMovesIt() throws IOException {
    List<String> lines =
        written(
            1_000_000,
            new Segment(1, -40_000, 500_000, Emotion.FEAR, 0.5),
            new Segment(1, 500_000, 1_040_000, Emotion.ANGER, 0.5));
    assertThat(lines.subList(8, lines.size()))
        .containsExactly(
            "item [1]:",
            "class = \"IntervalTier\"",
            "name = \"Face 1\"",
            "xmin = 0",
            "xmax = 1.040000",
            "intervals: size = 2",
            "intervals [1]:",
            "xmin = 0.000000",
            "xmax = 0.500000",
            "text = \"fear\"",
            "intervals [2]:",
            "xmin = 0.500000",
            "xmax = 1.040000",
            "text = \"anger\"");
  }

  @Test
  void everyIntervalBeginsWhereTheOneBeforeEnds() throws IOException {
    List<String> lines =
        written(
            3_000_000,
            new Segment(1, 500_000, 1_500_000, Emotion.FEAR, 0.5),
            new Segment(1, 1_400_000, 2_000_000, Emotion.ANGER, 0.5), // 0.1 s too early
            new Segment(1, 1_600_000, 1_900_000, Emotion.DISGUST, 0.5)); // inside the last
    assertThat(lines)
        .filteredOn(line -> line.matches("x(min|max) = \\d\\.\\d{6}|text.*"))
        .containsSequence("xmin = 0.000000", "xmax = 0.500000", "text = \"\"")
        .containsSequence("xmin = 0.500000", "xmax = 1.500000", "text = \"fear\"")
        .containsSequence("xmin = 1.500000", "xmax = 2.000000", "text = \"anger\"")
        .containsSequence("xmin = 2.000000", "xmax = 3.000000", "text = \"\"")
        .doesNotContain("text = \"disgust\"");
  }
}
