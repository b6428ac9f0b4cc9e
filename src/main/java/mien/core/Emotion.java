package mien.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The seven apparent expressions of the papers, in the order in which every network, file and
 * window of Mien lists them.
 */
public enum Emotion {
  ANGER,
  DISGUST,
  FEAR,
  HAPPINESS,
  SADNESS,
  SURPRISE,
  NEUTRAL;

  /** All seven in order. */
  public static final List<Emotion> ALL = List.of(values());

  /** The six of the sets that know no neutral face (eNTERFACE'05, CREMA). */
  public static final List<Emotion> SIX = ALL.subList(0, 6);

  /** What is written for a label that nobody is sure of. */
  public static final String UNCERTAIN = "uncertain";

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name as files and model cards write it: {@code happiness}. */
  public String label() {
    return label;
  }

  /**
   * The word for a label, as files and terminals write it.
   *
   * @param label null where it is uncertain
   */
  public static String word(@Nullable Emotion label) {
    return label == null ? UNCERTAIN : label.label;
  }

  /** The emotion with this label, if there is one. */
  public static Optional<Emotion> ofLabel(String label) {
    return ALL.stream().filter(e -> e.label.equals(label)).findFirst();
  }
}
