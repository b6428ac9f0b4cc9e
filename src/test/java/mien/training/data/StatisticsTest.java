package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private final List<LabelledPicture> pictures =
      List.of(
          picture("a", Emotion.FEAR, Split.TRAINING, "red", 0, 255, 0, 255),
          picture("b", Emotion.FEAR, Split.TRAINING, "blue", 51, 51, 51, 51),
          picture("c", null, Split.TEST, "red", 9, 9, 9, 9));

  @Test
  void meanAndDeviationAreThoseOfAllPixels() {
    PixelStatistics pixels = PixelStatistics.of(pictures.subList(0, 2));
    assertThat(pixels.mean()).isCloseTo((0.5 + 0.2) / 2, within(1e-12));
    double variance = (2 * 0.35 * 0.35 + 2 * 0.65 * 0.65 + 4 * 0.15 * 0.15) / 8;
    assertThat(pixels.std()).isCloseTo(Math.sqrt(variance), within(1e-12));
  }

  @Test
  void countsBySplitAndByEveryColumnOfFewValues() {
    Statistics statistics =
        Statistics.of(
            new DataSet("set", "", "test", pictures, List.of(new Skipped("d", "empty file"))));
    assertThat(statistics.counts()).containsOnlyKeys("split", "group");
    assertThat(statistics.counts().get("split").get("training")).containsEntry("fear", 2);
    assertThat(statistics.counts().get("split").get("test"))
        .containsEntry("fear", 0)
        .containsEntry(Statistics.NONE, 1);
    assertThat(statistics.counts().get("group").get("blue")).containsEntry("fear", 1);
    assertThat(statistics.measured()).isEqualTo("the training pictures");
    assertThat(statistics.pixels()).isEqualTo(PixelStatistics.of(pictures.subList(0, 2)));
    assertThat(statistics.skipped()).containsExactly(new Skipped("d", "empty file"));
  }

  private static LabelledPicture picture(
      String name, Emotion label, Split split, String group, int... pixels) {
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) pixels[i];
    }
    return new LabelledPicture(
        name, new GreyImage(2, 2, bytes), label, null, split, Map.of("group", group));
  }
}
