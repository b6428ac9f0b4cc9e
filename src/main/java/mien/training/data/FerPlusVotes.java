package mien.training.data;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.EmotionScores;

/**
 * What ten people saw in one picture of FER-2013 (Barsoum et al. 2016, "Training Deep Networks for
 * Facial Expression Recognition with Crowd-Sourced Label Distribution").
 *
 * @param counts {@code [10]}, votes in the order of {@link #CLASSES}
 */
public record FerPlusVotes(List<Integer> counts) {

  /** FER+'s own names and order; the first eight are its expressions. */
  public static final List<String> CLASSES =
      List.of(
          "neutral",
          "happiness",
          "surprise",
          "sadness",
          "anger",
          "disgust",
          "fear",
          "contempt",
          "unknown",
          "not_a_face");

  /** How many of {@link #CLASSES} are expressions. */
  public static final int EXPRESSIONS = 8;

  public FerPlusVotes {
    if (counts.size() != CLASSES.size()) {
      throw new IllegalArgumentException("expected 10 counts, got " + counts.size());
    }
    counts = List.copyOf(counts);
  }

  /**
   * How the votes for the seven emotions are shared among them, votes that stand alone being taken
   * for slips as FER+ does. Empty when no emotion has two votes.
   */
  public Optional<EmotionScores> distribution() {
    List<Integer> kept = withoutLoneVotes();
    double[] shares = new double[Emotion.ALL.size()];
    double sum = 0;
    for (Emotion emotion : Emotion.ALL) {
      shares[emotion.ordinal()] = kept.get(CLASSES.indexOf(emotion.label()));
      sum += shares[emotion.ordinal()];
    }
    if (sum == 0) {
      return Optional.empty();
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return Optional.of(EmotionScores.of(shares));
  }

  /**
   * The expression of more than half of the votes, as FER+'s "majority" protocol takes it: one of
   * the first eight {@link #CLASSES}, or empty where the picture leaves the protocol (nothing has
   * the majority, or "unknown" or "not a face" has it).
   */
  public Optional<String> majority() {
    List<Integer> kept = withoutLoneVotes();
    int most = Collections.max(kept);
    int sum = kept.stream().mapToInt(Integer::intValue).sum();
    int winner = kept.indexOf(most);
    return 2 * most > sum && winner < EXPRESSIONS
        ? Optional.of(CLASSES.get(winner))
        : Optional.empty();
  }

  /** Whether anybody at all saw this emotion. */
  public boolean names(Emotion emotion) {
    return counts.get(CLASSES.indexOf(emotion.label())) > 0;
  }

  private List<Integer> withoutLoneVotes() {
    return counts.stream().map(count -> count > 1 ? count : 0).toList();
  }
}
