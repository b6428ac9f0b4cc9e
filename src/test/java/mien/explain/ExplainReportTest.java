package mien.explain;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.classify.OnnxGradient.Mode;
import mien.core.Emotion;
import mien.core.FaceBox;
import mien.core.SaliencyMap;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;

/** The left half of each map is the mouth. */
class ExplainReportTest {
  private final Map<ExplainedFace.Row, RegionSummary> rows = new LinkedHashMap<>();

  private void add(Emotion emotion, String group, float... mouths) {
    FaceRegions regions =
        new FaceRegions(Map.of(FaceRegion.MOUTH, List.of(new FaceBox(0, 0, 1, 1))));
    List<RegionSummary.Item> items = new java.util.ArrayList<>();
    for (float mouth : mouths) {
      items.add(
          new RegionSummary.Item(
              new SaliencyMap(
                  TurnedBox.upright(new FaceBox(0, 0, 2, 1)), 2, 1, new float[] {mouth, 1 - mouth}),
              regions));
    }
    rows.put(new ExplainedFace.Row(emotion, group, List.of()), RegionSummary.of(items));
  }

  private JsonNode json() {
    return new ObjectMapper()
        .valueToTree(ExplainReport.of("m", null, null, Mode.GUIDED, rows, null));
  }

  @Test
  void aRowHasTheSharesOfItsRegions() {
    add(ANGER, "f", 0.5f, 1);
    JsonNode json = json();
    assertThat(json.at("/method").asText()).isEqualTo("guided");
    JsonNode row = json.at("/rows/0");
    assertThat(row.at("/emotion").asText()).isEqualTo("anger");
    assertThat(row.at("/group").asText()).isEqualTo("f");
    assertThat(row.at("/faces").asInt()).isEqualTo(2);
    assertThat(row.at("/shares/mouth/mean").asDouble()).isEqualTo(0.75);
    assertThat(row.at("/shares/mouth/margin").asDouble()).isCloseTo(12.7062 * 0.25, within(1e-9));
    assertThat(row.at("/shares/mouth/area").asDouble()).isEqualTo(0.5);
    assertThat(row.at("/shares/elsewhere/mean").asDouble()).isEqualTo(0.25);
  }

  @Test
  void whatIsNotKnownIsNotThere() {
    add(ANGER, "", 1);
    JsonNode json = json();
    assertThat(json.has("data")).isFalse();
    assertThat(json.has("split")).isFalse();
    assertThat(json.has("modification")).isFalse();
    assertThat(json.at("/rows/0/shares/mouth").has("margin")).as("of one face").isFalse();
    assertThat(json.at("/comparisons").isEmpty()).isTrue();
  }

  @Test
  void groupsOfOneEmotionAreComparedTwoByTwo() {
    add(ANGER, "a", 1, 0.75f);
    add(FEAR, "a", 1);
    add(ANGER, "b", 0, 0.25f);
    add(ANGER, "c", 1);
    JsonNode comparisons = json().at("/comparisons");
    assertThat(comparisons)
        .extracting(pair -> pair.at("/first").asText() + pair.at("/second").asText())
        .containsExactly("ab", "ac", "bc");
    JsonNode ab = comparisons.get(0);
    assertThat(ab.at("/emotion").asText()).isEqualTo("anger");
    assertThat(ab.at("/difference/mouth/mean").asDouble()).isEqualTo(0.75);
    assertThat(ab.at("/difference/mouth/margin").asDouble())
        .isCloseTo(12.7062 * 0.125 * Math.sqrt(2), within(1e-9));
    assertThat(ab.at("/correlation").asDouble()).isCloseTo(-1, within(1e-6));
    assertThat(comparisons.get(1).at("/correlation").asDouble()).isCloseTo(1, within(1e-6));
    assertThat(comparisons.get(1).at("/difference/mouth").has("margin")).isFalse();
  }
}
