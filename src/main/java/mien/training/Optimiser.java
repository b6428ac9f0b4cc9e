package mien.training;

import java.util.Locale;

/**
 * What makes a step out of a gradient.
 *
 * @param rate the learning rate that a schedule scales
 * @param momentum of {@link Kind#SGD} and {@link Kind#NESTEROV} alone
 * @param weightDecay on convolution and dense weights, not on norms and biases; decoupled from the
 *     gradient in {@link Kind#ADAMW}, part of it in the others
 */
public record Optimiser(Kind kind, double rate, double momentum, double weightDecay) {

  /** The optimisers of libtorch that are offered. */
  public enum Kind {
    ADAM,
    ADAMW,
    /** Stochastic gradient descent with heavy-ball momentum. */
    SGD,
    /** The same with Nesterov's momentum. */
    NESTEROV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Optimiser adam(double rate) {
    return new Optimiser(Kind.ADAM, rate, 0, 0);
  }

  public static Optimiser adamW(double rate, double weightDecay) {
    return new Optimiser(Kind.ADAMW, rate, 0, weightDecay);
  }

  public static Optimiser sgd(double rate, double momentum) {
    return new Optimiser(Kind.SGD, rate, momentum, 0);
  }

  public static Optimiser nesterov(double rate, double momentum, double weightDecay) {
    return new Optimiser(Kind.NESTEROV, rate, momentum, weightDecay);
  }

  /** For a model card: {@code nesterov at 0.1, momentum 0.9, weight decay 5.0E-4}. */
  String words() {
    return "%s at %s%s%s"
        .formatted(
            kind,
            rate,
            momentum > 0 ? ", momentum " + momentum : "",
            weightDecay > 0 ? ", weight decay " + weightDecay : "");
  }
}
