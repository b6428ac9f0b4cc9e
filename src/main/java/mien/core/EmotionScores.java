package mien.core;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A probability for each of the seven emotions, summing to one. An emotion that a network does not
 * know has probability zero.
 */
public final class EmotionScores {
  private final double[] probabilities;

  private EmotionScores(double[] probabilities) {
    this.probabilities = probabilities;
  }

  /**
   * @param probabilities {@code [7]}, in the order of {@link Emotion#ALL}
   */
  public static EmotionScores of(double... probabilities) {
    if (probabilities.length != Emotion.ALL.size()) {
      throw new IllegalArgumentException("expected 7 probabilities, got " + probabilities.length);
    }
    return new EmotionScores(probabilities.clone());
  }

  /**
   * The softmax of a network's outputs.
   *
   * @param labels the emotions the outputs stand for, in the network's order
   * @param logits one for each label
   * @param temperature what the logits are divided by first; 1 leaves them as they are (Guo et al.
   *     2017, "On Calibration of Modern Neural Networks")
   */
  public static EmotionScores softmax(List<Emotion> labels, float[] logits, double temperature) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < labels.size(); i++) {
      max = Math.max(max, logits[i]);
    }
    double[] p = new double[Emotion.ALL.size()];
    double sum = 0;
    for (int i = 0; i < labels.size(); i++) {
      double e = Math.exp((logits[i] - max) / temperature);
      p[labels.get(i).ordinal()] = e;
      sum += e;
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return new EmotionScores(p);
  }

  public double of(Emotion emotion) {
    return probabilities[emotion.ordinal()];
  }

  /** The most probable emotion. */
  public Emotion top() {
    return Emotion.ALL.stream().max(Comparator.comparingDouble(this::of)).orElseThrow();
  }

  /** This times {@code 1 - weight} plus the other times {@code weight}. */
  public EmotionScores mix(EmotionScores other, double weight) {
    double[] p = new double[probabilities.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = probabilities[i] * (1 - weight) + other.probabilities[i] * weight;
    }
    return new EmotionScores(p);
  }

  /** The mean of at least one. */
  public static EmotionScores mean(List<EmotionScores> all) {
    EmotionScores mean = all.get(0);
    for (int i = 1; i < all.size(); i++) {
      mean = mean.mix(all.get(i), 1.0 / (i + 1));
    }
    return mean;
  }

  /** A copy, {@code [7]}, in the order of {@link Emotion#ALL}. */
  public double[] toArray() {
    return probabilities.clone();
  }

  public Map<Emotion, Double> toMap() {
    Map<Emotion, Double> map = new EnumMap<>(Emotion.class);
    Emotion.ALL.forEach(e -> map.put(e, of(e)));
    return map;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmotionScores s && Arrays.equals(probabilities, s.probabilities);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(probabilities);
  }

  @Override
  public String toString() {
    return toMap().toString();
  }
}
