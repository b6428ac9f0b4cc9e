package mien.review;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the fields of one line. */
final class JsonFields {
  private JsonFields() {}

  /** The field's value; a line without it is damaged. */
  static JsonNode required(JsonNode json, String field) {
    JsonNode value = json.get(field);
    if (value == null) {
      throw new IllegalArgumentException("no \"" + field + "\" in " + json);
    }
    return value;
  }

  static long integer(JsonNode json, String field) {
    JsonNode value = required(json, field);
    if (!value.isIntegralNumber()) {
      throw new IllegalArgumentException("\"" + field + "\" is no whole number in " + json);
    }
    return value.asLong();
  }

  static String text(JsonNode json, String field) {
    JsonNode value = required(json, field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" is no text in " + json);
    }
    return value.asText();
  }
}
