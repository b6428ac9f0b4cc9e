package mien.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCardTest {
  private final ModelCard card = Cards.card(1, 48, Emotion.SIX);
  private final String json = card.toJson();

  @Test
  void jsonIsReadBackAsTheSameCard() {
    assertThat(ModelCard.fromJson(json, "tiny.onnx")).isEqualTo(card);
    assertThat(json).contains("\"happiness\"").contains("\"normalisation\" : \"none\"");
  }

  @Test
  void aCardOfBeforeThereWereUprightCropsIsOfABox() {
    String upright = json.replace("\"crop\" : \"box\"", "\"crop\" : \"upright\"");
    String older = json.replace("\"crop\" : \"box\",", "");

    assertThat(older).isNotEqualTo(json);
    assertThat(ModelCard.fromJson(older, "tiny.onnx")).isEqualTo(ModelCard.fromJson(json, "tiny"));
    assertThat(ModelCard.fromJson(upright, "tiny").input().crop()).isEqualTo(Crop.UPRIGHT);
  }

  @Test
  void aBalancedCardSaysSoAndOthersDoNot() {
    ModelCard.LogitAdjustment halves =
        new ModelCard.LogitAdjustment(2, Collections.nCopies(6, 1 / 12.0));
    ModelCard balanced = card.balanced(halves, 0.7, Map.of());

    assertThat(json).doesNotContain("logitAdjustment");
    assertThat(ModelCard.fromJson(balanced.toJson(), "tiny.onnx")).isEqualTo(balanced);
    assertThat(balanced.temperature()).isEqualTo(0.7);
    assertThat(halves.shift(3)).isEqualTo(2 * Math.log(2));
    assertThat(new ModelCard.LogitAdjustment(2, List.of(0.9, 0.1)).shift(0)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"std\" : 1.0 | \"std\" : 0 | input.std",
        "\"std\" : 1.0, | | std",
        "\"parameters\" : 10 | \"parameters\" : \"many\" | parameters",
        "\"parameters\" : 10 | \"parameters\" : null | parameters",
        "\"parameters\" : 10 | \"parameters\" : 10, \"colour\" : \"red\" | colour",
        "\"temperature\" : 1.0 | \"temperature\" : -1 | temperature",
        "\"disgust\" | \"anger\" | labels",
        "\"disgust\" | \"hapiness\" | labels",
        "\"disgust\" | \"contempt\" | before \"fear\"",
        "\"disgust\" | null | labels",
        "\"cropMargin\" : 0.0 | \"cropMargin\" : 1e9 | input.cropMargin",
        "\"crop\" : \"box\" | \"crop\" : \"round\" | input.crop",
        "\"crop\" : \"box\" | \"crop\" : null | input.crop",
        "\"std\" : 1.0 | \"std\" : 1e-300 | input.std",
        "\"mean\" : 0.0 | \"mean\" : -1e30 | input.mean",
        "\"height\" : 48 | \"height\" : 1000000 | input.height",
        "\"temperature\" : 1.0 | \"temperature\" : 1e-320 | temperature",
        "\"temperature\" : 1.0 | \"temperature\" : 1e400 | temperature",
        "accuracy\" : 0.5 | accuracy\" : null | metrics",
        "\"licence\" : \"Apache-2.0\" | \"licence\" : null | training",
        "\"training\" | \"logitAdjustment\" : {\"tau\":1, \"shares\":[1]}, \"training\" |"
            + " logitAdjustment.shares",
        "\"training\" | \"logitAdjustment\" : {\"tau\":99, \"shares\":[]}, \"training\" |"
            + " logitAdjustment.tau",
        "\"training\" | \"logitAdjustment\" : {\"tau\":1, \"shares\":[0]}, \"training\" |"
            + " logitAdjustment.shares",
        "{ | [ | JSON",
        "{ | [] { | JSON"
      })
  void aWrongCardIsOneSentenceThatNamesFileAndField(String right, String wrong, String field) {
    String broken = json.replace(right, wrong == null ? "" : wrong);
    assertThat(broken).isNotEqualTo(json);
    assertThatThrownBy(() -> ModelCard.fromJson(broken, "tiny.onnx"))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("tiny.onnx", field)
        .message()
        .hasLineCount(1)
        .doesNotContain("mien.", "java.", "Cannot", "deserialize")
        .endsWith(".");
  }

  @Test
  void newMetricsReplaceOldOnesOfTheSameName() {
    ModelCard measured = card.withMetrics(Map.of("PublicTest accuracy", 0.75, "n", 4.0));
    assertThat(measured.metrics()).isEqualTo(Map.of("PublicTest accuracy", 0.75, "n", 4.0));
    assertThat(card.metrics()).containsOnlyKeys("PublicTest accuracy");
  }
}
