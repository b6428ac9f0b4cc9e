package mien.training;

/** Is told how a run goes on, on the thread that trains. */
public interface Progress {

  /**
   * @param epoch from 1
   * @param step from 1 to {@code steps}
   * @param loss mean over the epoch's steps so far
   */
  void step(int epoch, int step, int steps, double loss);

  /** An epoch is finished, validated and saved. */
  void epoch(Epoch epoch);
}
