package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.DISGUST;
import static mien.core.Emotion.FEAR;
import static mien.core.Emotion.NEUTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfusionMatrixTest {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.USE_GETTERS_AS_SETTERS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final ConfusionMatrix matrix =
      ConfusionMatrix.of(
          Faces.all(
              Faces.times(3, Faces.said(ANGER, ANGER, 0.8)),
              Faces.times(1, Faces.said(ANGER, FEAR, 0.8)),
              Faces.times(2, Faces.said(FEAR, DISGUST, 0.8))));

  @Test
  void countsTruthInRowsAndWhatWasSaidInColumns() {
    assertThat(matrix.count(ANGER, FEAR)).isEqualTo(1);
    assertThat(matrix.count(FEAR, ANGER)).isZero();
    assertThat(matrix.counts()[ANGER.ordinal()]).containsExactly(3, 0, 1, 0, 0, 0, 0);
    assertThat(matrix.support(ANGER)).isEqualTo(4);
    assertThat(matrix.said(FEAR)).isEqualTo(1);
    assertThat(matrix.total()).isEqualTo(6);
    assertThat(matrix.correct()).isEqualTo(3);
    assertThat(matrix.present()).containsExactly(ANGER, FEAR);
  }

  @Test
  void aRateIsAShareOfTheFacesOfOneEmotion() {
    assertThat(matrix.rate(ANGER, FEAR)).isEqualTo(0.25);
    assertThat(matrix.rate(FEAR, DISGUST)).isEqualTo(1);
    assertThat(matrix.rate(NEUTRAL, NEUTRAL)).as("of no face").isZero();
  }

  @Test
  void theMeanOfSeveralRunsMayBeFractional() {
    ConfusionMatrix other = ConfusionMatrix.of(Faces.times(1, Faces.said(ANGER, ANGER, 0.8)));
    ConfusionMatrix mean = ConfusionMatrix.average(List.of(matrix, other));
    assertThat(mean.count(ANGER, ANGER)).isEqualTo(2);
    assertThat(mean.count(ANGER, FEAR)).isEqualTo(0.5);
    assertThat(mean.total()).isEqualTo(3.5);
  }

  @Test
  void givesAwayCopies() {
    matrix.counts()[0][0] = 99;
    assertThat(matrix.count(ANGER, ANGER)).isEqualTo(3);
  }

  @Test
  void isReadAsItWasWritten() throws JsonProcessingException {
    String json = MAPPER.writeValueAsString(matrix);
    assertThat(json).contains("\"labels\":[\"anger\",\"disgust\"");
    assertThat(MAPPER.readValue(json, ConfusionMatrix.class).counts())
        .isDeepEqualTo(matrix.counts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"counts\":[[1,2],[3,4]]}",
        "{\"counts\":[[1],[1],[1],[1],[1],[1],[1]]}",
        "{\"counts\":[null,null,null,null,null,null,null]}"
      })
  void anotherSizeIsRefused(String json) {
    assertThatThrownBy(() -> MAPPER.readValue(json, ConfusionMatrix.class))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("7 x 7");
  }
}
