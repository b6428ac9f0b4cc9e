package mien.training;

/**
 * What one epoch gave.
 *
 * @param number from 1
 * @param rate the learning rate at its end
 * @param loss mean over the varied training pictures, while they were learned
 * @param accuracy on the same
 * @param validationLoss mean over the validation pictures as they are
 * @param validationAccuracy on the same
 */
public record Epoch(
    int number,
    double seconds,
    double rate,
    double loss,
    double accuracy,
    double validationLoss,
    double validationAccuracy) {

  /** Its figures in the order of the components. */
  double[] figures() {
    return new double[] {number, seconds, rate, loss, accuracy, validationLoss, validationAccuracy};
  }

  /** The epoch that {@link #figures} tells of. */
  static Epoch of(double[] f) {
    return new Epoch((int) f[0], f[1], f[2], f[3], f[4], f[5], f[6]);
  }

  Epoch numbered(int other) {
    return new Epoch(other, seconds, rate, loss, accuracy, validationLoss, validationAccuracy);
  }

  /** Without a validation set there is nothing to choose by. */
  public boolean validated() {
    return !Double.isNaN(validationAccuracy);
  }
}
