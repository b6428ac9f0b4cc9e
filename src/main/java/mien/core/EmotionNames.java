package mien.core;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that data sets and networks use for the seven emotions. */
public final class EmotionNames {
  private static final Map<Emotion, List<String>> WORDS =
      Map.of(
          Emotion.ANGER, List.of("anger", "angry", "ang", "an"),
          Emotion.DISGUST, List.of("disgust", "disgusted", "dis", "di"),
          Emotion.FEAR, List.of("fear", "fearful", "afraid", "scared", "fea", "af", "fe"),
          Emotion.HAPPINESS, List.of("happiness", "happy", "joy", "smile", "smiling", "hap", "ha"),
          Emotion.SADNESS, List.of("sadness", "sad", "sa"),
          Emotion.SURPRISE, List.of("surprise", "surprised", "sur", "su"),
          Emotion.NEUTRAL, List.of("neutral", "neutrality", "calm", "neu", "ne"));

  private static final Map<String, Emotion> BY_WORD = new HashMap<>();

  static {
    WORDS.forEach((emotion, words) -> words.forEach(word -> BY_WORD.put(word, emotion)));
  }

  private EmotionNames() {}

  /** The emotion that a table or a folder calls so, in any case: {@code Angry}, {@code HA} … */
  public static Optional<Emotion> emotion(String word) {
    return Optional.ofNullable(BY_WORD.get(word.strip().toLowerCase(Locale.ROOT)));
  }
}
