package mien.training.data;

import java.util.List;
import mien.core.InputException;

/** Says which pictures of a set are learned from and which are measured on. */
@FunctionalInterface
public interface SplitPlan {

  /**
   * @param seed two calls with the same pictures and seed give the same parts
   * @return one for each training that the plan asks for
   * @throws InputException if the set lacks what the plan needs
   */
  List<Parts> parts(DataSet set, long seed);
}
