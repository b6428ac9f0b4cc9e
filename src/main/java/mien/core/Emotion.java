package mien.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name as files and model cards write it: {@code happiness}. */
  public String label() {
    return label;
  }

  /** The emotion with this label, if there is one. */
  public static Optional<Emotion> ofLabel(String label) {
    return ALL.stream().filter(e -> e.label.equals(label)).findFirst();
  }
}
