package mien.training.data;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mien.core.InputException;

/**
 * The ways of splitting a set. Pictures without a label are left out; pixel-identical pictures stay
 * together, but for those of two people in a split by subjects.
 */
public final class SplitPlans {
  /** The share of the training pictures that is set aside to choose by where a paper is silent. */
  private static final double VALIDATION_SHARE = 0.1;

  private SplitPlans() {}

  /**
   * Reads a plan as the command line gives it: {@code given}, {@code ratio:75:25}, {@code
   * ratio:80:10:10}, {@code folds:5}, {@code subjects:5}, {@code subjects} or {@code
   * gender=female:male}.
   */
  public static SplitPlan parse(String plan) {
    String[] words = plan.split("[:=]");
    try {
      if (plan.equals("given")) {
        return given();
      } else if (plan.matches("ratio(:\\d+){2,3}")) {
        return ratio(Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray());
      } else if (plan.matches("folds:\\d+")) {
        return folds(Integer.parseInt(words[1]));
      } else if (plan.matches("subjects:\\d+")) {
        return subjects(Integer.parseInt(words[1]));
      } else if (plan.equals("subjects")) {
        return eachSubject();
      } else if (plan.matches("[^:=]+=[^:=]+:[^:=]+")) {
        return attribute(words[0], words[1], words[2]);
      }
    } catch (IllegalArgumentException e) {
      throw new InputException("The split %s cannot be made: %s.".formatted(plan, e.getMessage()));
    }
    throw new InputException(
        ("%s is no split; say given, ratio:75:25, ratio:80:10:10, folds:5, subjects:5, subjects"
                + " or COLUMN=TRAIN:TEST.")
            .formatted(plan));
  }

  /** As the set's owners meant it. */
  public static SplitPlan given() {
    return (set, seed) ->
        List.of(
            parts(
                "given",
                set.labelled(Split.TRAINING),
                set.labelled(Split.VALIDATION),
                set.labelled(Split.TEST)));
  }

  /**
   * By chance, each emotion in the same shares.
   *
   * @param shares training and test, or training, validation and test; any positive numbers
   */
  public static SplitPlan ratio(double... shares) {
    boolean two = shares.length == 2;
    double[] three = two ? new double[] {shares[0], 0, shares[1]} : shares.clone();
    if (three.length != 3 || three[0] <= 0 || three[2] <= 0) {
      throw new IllegalArgumentException("training and test need a share each");
    }
    return (set, seed) -> {
      List<List<LabelledPicture>> dealt = Dealer.byEmotion(three, seed).deal(set.labelled());
      return List.of(parts("ratio", dealt.get(0), dealt.get(1), dealt.get(2)));
    };
  }

  /**
   * Each picture is tested once, in one of {@code k} folds with each emotion in the same shares.
   * The fold after the tested one is for validation where there are three or more <b>(ours)</b>.
   */
  public static SplitPlan folds(int k) {
    double[] shares = equal(k);
    return (set, seed) -> rounds(Dealer.byEmotion(shares, seed).deal(set.labelled()));
  }

  /** As {@link #folds}, but all pictures of one subject stand in one fold. */
  public static SplitPlan subjects(int k) {
    double[] shares = equal(k);
    return (set, seed) -> rounds(Dealer.bySubject(shares, seed).deal(withSubject(set)));
  }

  /** Leaves one subject out at a time, for as many trainings as there are subjects. */
  public static SplitPlan eachSubject() {
    return (set, seed) -> {
      List<LabelledPicture> pictures = withSubject(set);
      int people = (int) pictures.stream().map(LabelledPicture::subject).distinct().count();
      return rounds(Dealer.bySubject(equal(people), seed).deal(pictures));
    };
  }

  /**
   * Trains on those with one value in a column and tests on those with another: women and men, as
   * Reddy &amp; Chowdary 2021 did. A tenth of the training pictures is for validation, whole
   * subjects where they are known <b>(ours)</b>. What is identical to a test picture is not learned
   * from.
   */
  public static SplitPlan attribute(String column, String training, String test) {
    return (set, seed) -> {
      List<LabelledPicture> tested = having(set, column, test);
      Set<PixelKey> known = tested.stream().map(p -> PixelKey.of(p.image())).collect(toSet());
      List<LabelledPicture> learned =
          having(set, column, training).stream()
              .filter(p -> !known.contains(PixelKey.of(p.image())))
              .toList();
      boolean people = learned.stream().allMatch(p -> p.subject().isPresent());
      double[] shares = {1 - VALIDATION_SHARE, VALIDATION_SHARE};
      Dealer dealer = people ? Dealer.bySubject(shares, seed) : Dealer.byEmotion(shares, seed);
      List<List<LabelledPicture>> dealt = dealer.deal(learned);
      String name = "%s %s, tested on %s".formatted(column, training, test);
      return List.of(parts(name, dealt.get(0), dealt.get(1), tested));
    };
  }

  private static List<Parts> rounds(List<List<LabelledPicture>> folds) {
    int k = folds.size();
    List<Parts> rounds = new ArrayList<>();
    for (int test = 0; test < k; test++) {
      int validation = k >= 3 ? (test + 1) % k : -1;
      List<LabelledPicture> training = new ArrayList<>();
      for (int fold = 0; fold < k; fold++) {
        if (fold != test && fold != validation) {
          training.addAll(folds.get(fold));
        }
      }
      rounds.add(
          parts(
              "fold %d of %d".formatted(test + 1, k),
              training,
              validation < 0 ? List.of() : folds.get(validation),
              folds.get(test)));
    }
    return rounds;
  }

  private static Parts parts(
      String name,
      List<LabelledPicture> training,
      List<LabelledPicture> validation,
      List<LabelledPicture> test) {
    if (training.isEmpty() || test.isEmpty()) {
      throw new InputException(
          "The split \"%s\" leaves %d pictures for training and %d for the test; choose another."
              .formatted(name, training.size(), test.size()));
    }
    return new Parts(name, training, validation, test);
  }

  private static double[] equal(int k) {
    if (k < 2) {
      throw new IllegalArgumentException("two folds at least are needed");
    }
    return IntStream.range(0, k).mapToDouble(i -> 1).toArray();
  }

  private static List<LabelledPicture> withSubject(DataSet set) {
    return set.labelled().stream()
        .peek(
            picture -> {
              if (picture.subject().isEmpty()) {
                throw new InputException(
                    "%s does not say who is on %s; add a column subject or split otherwise."
                        .formatted(set.name(), picture.name()));
              }
            })
        .toList();
  }

  private static List<LabelledPicture> having(DataSet set, String column, String value) {
    List<LabelledPicture> having =
        set.labelled().stream()
            .filter(picture -> picture.attribute(column).filter(value::equals).isPresent())
            .toList();
    if (having.isEmpty()) {
      throw new InputException(
          "No labelled picture of %s has \"%s\" in a column \"%s\"; see the columns with: mien dataset stats."
              .formatted(set.name(), value, column));
    }
    return having;
  }
}
