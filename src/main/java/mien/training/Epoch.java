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

  Epoch numbered(int other) {
    return new Epoch(other, seconds, rate, loss, accuracy, validationLoss, validationAccuracy);
  }

  /** Without a validation set there is nothing to choose by. */
  public boolean validated() {
    return !Double.isNaN(validationAccuracy);
  }
}
