package mien.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mien.core.Emotion;
import mien.core.EmotionNames;
import mien.core.InputException;

/** A {@link ModelCard} as JSON, read strictly. */
final class CardJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String LABELS = "labels";
  private static final String OTHER_LABELS = "otherLabels";

  /** What the outputs of other people's networks stand for besides the seven. */
  private static final Set<String> NO_EMOTIONS =
      Set.of("contempt", "none", "other", "uncertain", "unknown", "non-face", "not_a_face");

  private static final String LABELS_OF_OURS =
      Emotion.ALL.stream().map(Emotion::label).collect(Collectors.joining(", "));

  private CardJson() {}

  static String write(ModelCard card) {
    try {
      return MAPPER.writeValueAsString(card);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static ModelCard read(String json, String file) {
    try {
      JsonNode card = MAPPER.readTree(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
      return MAPPER.treeToValue(inFull(card, file), ModelCard.class);
    } catch (JsonProcessingException e) {
      throw new InputException(
          "The model card in %s cannot be used: %s.".formatted(file, problem(e)), e);
    }
  }

  /** The card with what older ones lack, and our words for the emotions, others aside. */
  private static JsonNode inFull(JsonNode card, String file) {
    if (!(card instanceof ObjectNode object)) {
      throw refused(file, "it is not the JSON of a card");
    }
    ArrayNode others = object.arrayNode();
    if (object.get("input") instanceof ObjectNode input && !input.has("crop")) {
      input.put("crop", Crop.BOX.name()); // cards of before there were others
    }
    if (!object.has("logitAdjustment")) {
      object.putNull("logitAdjustment");
    }
    if (object.get(LABELS) instanceof ArrayNode labels) {
      ArrayNode ours = object.arrayNode();
      for (JsonNode label : labels) {
        Optional<Emotion> emotion = EmotionNames.emotion(label.asText());
        if (emotion.isEmpty() && !NO_EMOTIONS.contains(label.asText().toLowerCase(Locale.ROOT))) {
          throw refused(
              file,
              "\"labels\" names \"%s\", which is none of %s"
                  .formatted(label.asText(), LABELS_OF_OURS));
        } else if (emotion.isEmpty()) {
          others.add(label.asText());
        } else if (others.isEmpty()) {
          ours.add(emotion.get().label());
        } else {
          throw refused(
              file,
              "\"labels\" names \"%s\", which is none of the seven emotions, before \"%s\"; only the last outputs can be of other kinds"
                  .formatted(others.get(0).asText(), label.asText()));
        }
      }
      object.set(LABELS, ours);
    }
    JsonNode known = object.path(OTHER_LABELS);
    if (known.isMissingNode() || known.isArray()) {
      known.forEach(others::add); // a card that was read before
      object.set(OTHER_LABELS, others);
    }
    return object;
  }

  private static InputException refused(String file, String why) {
    return new InputException("The model card in %s cannot be used: %s.".formatted(file, why));
  }

  private static String problem(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "it knows no field \"" + path(unknown) + "\"; remove it";
    }
    if (e instanceof ValueInstantiationException wrong && wrong.getCause() != null) {
      return String.valueOf(wrong.getCause().getMessage());
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return "field \"%s\" is missing or of another kind than models/README.md shows"
          .formatted(path(mapping));
    }
    return e.getLocation() == null
        ? "it is not the JSON of a card"
        : "it is no whole JSON, from line %d on".formatted(e.getLocation().getLineNr());
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
        .collect(Collectors.joining("."));
  }
}
