package mien.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads the fields of one line, as programs of statistics write them too: what is null, NaN or an
 * empty object is missing, and a whole number may stand as {@code 100000.0} or {@code 1e+05}.
 *
 * <p>An {@link IllegalArgumentException} says in a few words what is wrong with a line.
 */
final class JsonFields {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** The largest whole number that every program keeps: beyond it doubles have gaps. */
  private static final double MOST = 1L << 53;

  /** Room for faces that are split later. */
  private static final long HIGHEST_ID = 999_999_999;

  private JsonFields() {}

  /** The object that a line holds. */
  static JsonNode object(String line) {
    JsonNode json;
    try {
      json = JSON.readTree(line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is no whole JSON object", e);
    }
    if (!json.isObject()) {
      throw new IllegalArgumentException("it is no JSON object");
    }
    return json;
  }

  /** Whether the field is there and says something. */
  static boolean has(JsonNode json, String field) {
    JsonNode value = json.get(field);
    return value != null
        && !value.isNull()
        && !(value.isNumber() && Double.isNaN(value.asDouble()))
        && !(value.isObject() && value.isEmpty());
  }

  /** The field's value; a line without it is damaged. */
  static JsonNode required(JsonNode json, String field) {
    if (!has(json, field)) {
      throw new IllegalArgumentException("\"" + field + "\" is missing");
    }
    return json.get(field);
  }

  static long integer(JsonNode json, String field) {
    double value = number(json, field);
    if (value != Math.rint(value) || Math.abs(value) > MOST) {
      throw new IllegalArgumentException("\"" + field + "\" is no whole number");
    }
    return (long) value;
  }

  /** Seconds as whole microseconds. */
  static long micros(JsonNode json, String field) {
    double micros = number(json, field) * 1e6;
    if (Math.abs(micros) > MOST) {
      throw new IllegalArgumentException("\"" + field + "\" is no time");
    }
    return Math.round(micros);
  }

  /** The number of a face or track. */
  static int id(JsonNode json, String field) {
    long value = integer(json, field);
    if (value < 1 || value > HIGHEST_ID) {
      throw new IllegalArgumentException(
          "\"%s\" is %d, not 1 to %d".formatted(field, value, HIGHEST_ID));
    }
    return (int) value;
  }

  static double number(JsonNode json, String field) {
    JsonNode value = required(json, field);
    if (!value.isNumber() || Double.isInfinite(value.asDouble())) {
      throw new IllegalArgumentException("\"" + field + "\" is no number");
    }
    return value.asDouble();
  }

  /** A number from 0 to 1. */
  static double share(JsonNode json, String field) {
    double value = number(json, field);
    if (value < 0 || value > 1) {
      throw new IllegalArgumentException("\"" + field + "\" is not from 0 to 1");
    }
    return value;
  }

  static boolean truth(JsonNode json, String field) {
    JsonNode value = required(json, field);
    if (!value.isBoolean()) {
      throw new IllegalArgumentException("\"" + field + "\" is neither true nor false");
    }
    return value.asBoolean();
  }

  static String text(JsonNode json, String field) {
    JsonNode value = required(json, field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" is no text");
    }
    return value.asText();
  }
}
