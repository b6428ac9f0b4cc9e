package mien.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import mien.core.Emotion;
import org.jspecify.annotations.Nullable;

/**
 * How often faces of one emotion were said to show another. Cells are counts, or averages of counts
 * over several runs; immutable.
 */
public final class ConfusionMatrix {
  private final double[][] counts;

  private ConfusionMatrix(double[][] counts) {
    this.counts = counts;
  }

  /**
   * @throws IllegalArgumentException if the counts, which a file may hold, are not of seven
   *     emotions
   */
  @JsonCreator
  static ConfusionMatrix ofCounts(@JsonProperty("counts") double @Nullable [] @Nullable [] counts) {
    int size = Emotion.ALL.size();
    if (counts == null
        || counts.length != size
        || !Arrays.stream(counts).allMatch(row -> row != null && row.length == size)) {
      throw new IllegalArgumentException("a confusion matrix has 7 x 7 counts");
    }
    return new ConfusionMatrix(counts);
  }

  public static ConfusionMatrix of(List<Prediction> judged) {
    double[][] counts = new double[Emotion.ALL.size()][Emotion.ALL.size()];
    for (Prediction face : judged) {
      counts[face.truth().ordinal()][face.said().ordinal()]++;
    }
    return new ConfusionMatrix(counts);
  }

  /** The mean of several runs, cell by cell, as Yousefi et al. give it over five splits. */
  public static ConfusionMatrix average(List<ConfusionMatrix> runs) {
    double[][] mean = new double[Emotion.ALL.size()][Emotion.ALL.size()];
    for (ConfusionMatrix run : runs) {
      for (int i = 0; i < mean.length; i++) {
        for (int j = 0; j < mean.length; j++) {
          mean[i][j] += run.counts[i][j] / runs.size();
        }
      }
    }
    return new ConfusionMatrix(mean);
  }

  /** The order of rows and columns. */
  @JsonProperty
  public List<String> labels() {
    return Emotion.ALL.stream().map(Emotion::label).toList();
  }

  /** A copy, {@code [truth][said]}. */
  @JsonProperty
  public double[][] counts() {
    double[][] copy = new double[counts.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = counts[i].clone();
    }
    return copy;
  }

  public double count(Emotion truth, Emotion said) {
    return counts[truth.ordinal()][said.ordinal()];
  }

  /** The share of the faces of one emotion that were said to show another; 0 if there are none. */
  public double rate(Emotion truth, Emotion said) {
    double support = support(truth);
    return support == 0 ? 0 : count(truth, said) / support;
  }

  /** How many faces of this emotion there are. */
  public double support(Emotion truth) {
    return Emotion.ALL.stream().mapToDouble(said -> count(truth, said)).sum();
  }

  /** How many faces were said to show this emotion. */
  public double said(Emotion said) {
    return Emotion.ALL.stream().mapToDouble(truth -> count(truth, said)).sum();
  }

  public double total() {
    return Emotion.ALL.stream().mapToDouble(this::support).sum();
  }

  public double correct() {
    return Emotion.ALL.stream().mapToDouble(e -> count(e, e)).sum();
  }

  /** The emotions that the faces were labelled with. */
  public List<Emotion> present() {
    return Emotion.ALL.stream().filter(e -> support(e) > 0).toList();
  }
}
