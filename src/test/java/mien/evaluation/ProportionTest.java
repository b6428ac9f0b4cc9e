package mien.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  /** Worked by hand and by statsmodels' {@code proportion_confint(method="wilson")}. */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0, 0.2775",
    "10, 10, 0.7225, 1.0",
    "5, 10, 0.2366, 0.7634",
    "81, 263, 0.2553, 0.3662",
    "2400, 3569, 0.6569, 0.6877"
  })
  void theIntervalIsWilsons(long hits, long of, double low, double high) {
    Proportion share = new Proportion(hits, of);
    assertThat(share.low()).isCloseTo(low, within(1e-4));
    assertThat(share.high()).isCloseTo(high, within(1e-4));
  }

  @Test
  void nothingIsSaidOfNothing() {
    Proportion none = new Proportion(0, 0);
    assertThat(none.rate()).isNaN();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isEqualTo(1);
    assertThat(none).hasToString("none");
    JsonNode json = new ObjectMapper().valueToTree(none);
    assertThat(json.get("rate").isNull()).as("JSON knows no NaN").isTrue();
    assertThat(new ObjectMapper().valueToTree(new Proportion(1, 4)).get("rate").asDouble())
        .isEqualTo(0.25);
  }
}
