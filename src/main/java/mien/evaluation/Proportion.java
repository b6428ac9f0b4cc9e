package mien.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import mien.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * How many of how many, with what that says of the share behind it: the 95 % interval of Wilson
 * 1927, "Probable Inference, the Law of Succession, and Statistical Inference".
 */
public record Proportion(long hits, long of) {
  private static final double Z = 1.959964;

  /** The share of faces that were judged right. */
  public static Proportion correct(List<Prediction> judged) {
    return new Proportion(judged.stream().filter(Prediction::correct).count(), judged.size());
  }

  /** Not a number where there is nothing to count. */
  public double rate() {
    return (double) hits / of;
  }

  /** JSON knows no "not a number". */
  @JsonProperty("rate")
  @Nullable Double knownRate() {
    return of == 0 ? null : rate();
  }

  @JsonProperty
  public double low() {
    return of == 0 ? 0 : Math.max(0, middle() - reach());
  }

  @JsonProperty
  public double high() {
    return of == 0 ? 1 : Math.min(1, middle() + reach());
  }

  private double middle() {
    return (hits + Z * Z / 2) / (of + Z * Z);
  }

  private double reach() {
    return Z * Math.sqrt(rate() * (1 - rate()) * of + Z * Z / 4) / (of + Z * Z);
  }

  /** {@code 64.2 % (62.6–65.8 %, n = 3569)}. */
  @Override
  public String toString() {
    return of == 0
        ? "none"
        : Text.of("%.1f %% (%.1f–%.1f %%, n = %d)", 100 * rate(), 100 * low(), 100 * high(), of);
  }
}
