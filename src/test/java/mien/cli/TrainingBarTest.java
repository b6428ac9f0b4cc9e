package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import mien.training.Epoch;
import mien.training.data.DataSet;
import mien.training.data.Skipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where there is no terminal. */
class TrainingBarTest {
  @BeforeEach
  void noTerminal() {
    assumeTrue(System.console() == null, "these tests run at a terminal");
  }

  private static List<String> told(Consumer<TrainingBar> training) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try (TrainingBar bar = new TrainingBar(20)) {
      training.accept(bar);
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void tellsWhatTheSetIsAndWhatOfItIsSkipped() {
    DataSet set =
        new DataSet(
            "fer.csv", "ab", "Kaggle's table", List.of(), List.of(new Skipped("row 7", "a word")));
    assertThat(told(bar -> bar.data(set, 28_709, 3_589)))
        .containsExactly(
            "fer.csv, recognised as Kaggle's table: 28,709 pictures to learn from, 3,589 to choose"
                + " the best epoch by",
            "skipped 1: a word (row 7)");
  }

  @Test
  void tellsALineAnEpochAndNoneAStep() {
    assertThat(
            told(
                bar -> {
                  bar.step(1, 1, 2, 1.5);
                  bar.step(1, 2, 2, 1.25);
                  bar.epoch(new Epoch(1, 61.5, 0.1, 1.25, 0.5, 1.5, 0.42));
                }))
        .containsExactly("epoch 1 of 20: loss 1.250, validation 42.0 %, 62 s");
  }

  @Test
  void saysNothingOfAValidationThatDidNotTakePlace() {
    assertThat(told(bar -> bar.epoch(new Epoch(2, 1, 0.1, 1, 0.5, Double.NaN, Double.NaN))))
        .containsExactly("epoch 2 of 20: loss 1.000, 1 s");
  }
}
