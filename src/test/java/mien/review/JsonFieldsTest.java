package mien.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
  private static JsonNode x(String value) {
    return JsonFields.object("{\"x\":" + value + "}");
  }

  private static void assertRefused(
      BiFunction<JsonNode, String, ?> read, String value, String reason) {
    assertThatThrownBy(() -> read.apply(x(value), "x"))
        .as(value)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"x\" is " + reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "NaN", "{}"})
  void saysNothingWhereAProgramOfStatisticsHasNothing(String value) {
    assertThat(JsonFields.has(x(value), "x")).isFalse();
    assertRefused(JsonFields::required, value, "missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "false", "\"\"", "[]", "{\"y\":null}"})
  void whatIsEmptyOrZeroIsThere(String value) {
    assertThat(JsonFields.has(x(value), "x")).isTrue();
    assertThat(JsonFields.has(x(value), "y")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"100000.0, 100000", "1e+05, 100000", "-3, -3", "9007199254740992, 9007199254740992"})
  void aWholeNumberMayBeWrittenAsADouble(String value, long number) {
    assertThat(JsonFields.integer(x(value), "x")).isEqualTo(number);
  }

  @Test
  void aNumberWithAFractionOrBeyondTheDoublesIsNoWholeOne() {
    assertRefused(JsonFields::integer, "0.5", "no whole number");
    assertRefused(JsonFields::integer, "9007199254740994", "no whole number");
    assertRefused(JsonFields::integer, "-Infinity", "no number");
  }

  @Test
  void secondsAreRoundedToMicroseconds() {
    assertThat(JsonFields.micros(x("1.0000005"), "x")).isEqualTo(1_000_001);
    assertThat(JsonFields.micros(x("-0.04"), "x")).isEqualTo(-40_000);
    assertRefused(JsonFields::micros, "1e10", "no time");
  }

  @Test
  void anIdLeavesRoomForFacesThatAreSplitLater() {
    assertThat(JsonFields.id(x("1"), "x")).isEqualTo(1);
    assertThat(JsonFields.id(x("999999999"), "x")).isEqualTo(999_999_999);
    assertRefused(JsonFields::id, "0", "0, not 1 to 999999999");
    assertRefused(JsonFields::id, "1000000000", "1000000000, not 1 to 999999999");
  }

  @Test
  void aShareHasBothItsEnds() {
    assertThat(JsonFields.share(x("0"), "x")).isZero();
    assertThat(JsonFields.share(x("1.0"), "x")).isOne();
    assertRefused(JsonFields::share, "1.0001", "not from 0 to 1");
    assertRefused(JsonFields::share, "-0.1", "not from 0 to 1");
    assertRefused(JsonFields::share, "\"0.5\"", "no number");
  }

  @Test
  void nothingIsTakenForAnotherKind() {
    assertThat(JsonFields.truth(x("true"), "x")).isTrue();
    assertThat(JsonFields.text(x("\"no\""), "x")).isEqualTo("no");
    assertRefused(JsonFields::truth, "\"true\"", "neither true nor false");
    assertRefused(JsonFields::truth, "1", "neither true nor false");
    assertRefused(JsonFields::text, "1", "no text");
    assertRefused(JsonFields::number, "true", "no number");
  }

  @Test
  void aLineMayBeginWithAByteOrderMark() {
    assertThat(JsonFields.object("\ufeff{\"x\":1}").get("x").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"x\":1 | it is no whole JSON object",
        "hello | it is no whole JSON object",
        "{\"x\":1}{\"x\":2} | it is no whole JSON object",
        "{\"x\":1}, | it is no whole JSON object",
        "[1] | it is no JSON object",
        "7 | it is no JSON object",
        "'' | it is no JSON object"
      })
  void aLineHoldsOneObjectAndNothingElse(String line, String reason) {
    assertThatThrownBy(() -> JsonFields.object(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }
}
