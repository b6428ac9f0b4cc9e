package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelSharesTest {
  @Test
  void namesEveryLabelThatHasOnePerCent() {
    assertThat(
            LabelShares.inWords(
                Map.of(
                    "happiness", 500L, "fear", 10L, "neutral", 465L, "anger", 21L, "sadness", 4L)))
        .isEqualTo("happiness 50 %, neutral 47 %, anger 2 %, fear 1 %");
  }

  @Test
  void sharesMayBeGivenAndLabelsTranslated() {
    assertThat(
            LabelShares.inWords(
                Map.of("fear", 0.75, "anger", 0.25), label -> label.toUpperCase(Locale.ROOT)))
        .isEqualTo("FEAR 75 %, ANGER 25 %");
  }

  @Test
  void ofNothingThereAreNone() {
    assertThat(LabelShares.inWords(Map.of())).isEmpty();
    assertThat(LabelShares.inWords(Map.of("fear", 0))).isEmpty();
  }
}
