package mien.training;

import mien.training.data.DataSet;

/** Is told how a run goes on, on the thread that trains. */
public interface Progress {

  /**
   * The data are read and parted.
   *
   * @param set with what of it is skipped
   * @param training how many pictures are learned from
   * @param validation how many choose the best epoch
   */
  void data(DataSet set, int training, int validation);

  /**
   * @param epoch from 1
   * @param step from 1 to {@code steps}
   * @param loss mean over the epoch's steps so far
   */
  void step(int epoch, int step, int steps, double loss);

  /** An epoch is finished, validated and saved. */
  void epoch(Epoch epoch);

  /** The same of a later stage: its epochs are counted on after those of the stages before. */
  default Progress after(int epochs) {
    Progress all = this;
    return new Progress() {
      @Override
      public void data(DataSet set, int training, int validation) {
        all.data(set, training, validation);
      }

      @Override
      public void step(int epoch, int step, int steps, double loss) {
        all.step(epochs + epoch, step, steps, loss);
      }

      @Override
      public void epoch(Epoch epoch) {
        all.epoch(epoch.numbered(epochs + epoch.number()));
      }
    };
  }
}
