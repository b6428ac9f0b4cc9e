package mien.training;

import java.util.ArrayList;
import java.util.List;

/** The finished epochs of a run, in order. */
public record LearningCurve(List<Epoch> epochs) {

  public LearningCurve {
    epochs = List.copyOf(epochs);
  }

  public LearningCurve with(Epoch epoch) {
    List<Epoch> more = new ArrayList<>(epochs);
    more.add(epoch);
    return new LearningCurve(more);
  }

  List<Double> validationLosses() {
    return epochs.stream().map(Epoch::validationLoss).toList();
  }

  /** The number of the first epoch with the highest validation accuracy; 0 before the first. */
  public int best() {
    int best = 0;
    double accuracy = Double.NEGATIVE_INFINITY;
    for (Epoch epoch : epochs) {
      // A run without validation keeps its last epoch.
      if (!epoch.validated() || epoch.validationAccuracy() > accuracy) {
        best = epoch.number();
        accuracy = epoch.validationAccuracy();
      }
    }
    return best;
  }

  /** Whether the last epochs, {@code patience} of them, brought nothing better. */
  boolean exhausted(int patience) {
    return patience > 0 && !epochs.isEmpty() && epochs.size() - best() >= patience;
  }
}
