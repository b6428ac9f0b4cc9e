package mien.training.data;

import java.util.List;

/**
 * One way of using a set.
 *
 * @param name tells it from the other ways of the same plan: {@code fold 2 of 5}
 * @param training learned from; never empty
 * @param validation chosen by; empty where the plan sets nothing aside
 * @param test measured on; never empty
 */
public record Parts(
    String name,
    List<LabelledPicture> training,
    List<LabelledPicture> validation,
    List<LabelledPicture> test) {

  public Parts {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
  }
}
