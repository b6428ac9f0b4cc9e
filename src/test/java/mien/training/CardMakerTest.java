package mien.training;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.training.data.DataSet;
import mien.training.data.LabelledPicture;
import mien.training.data.Labels;
import mien.training.data.Skipped;
import mien.training.networks.NetworkBuilder;
import mien.training.networks.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardMakerTest {
  private static final ModelCard.Input INPUT =
      new ModelCard.Input(1, 2, 2, 0, 1, 0, Normalisation.NONE);
  private static final DataSet SET =
      new DataSet(
          "fer.csv",
          "ab",
          "table",
          List.of(),
          List.of(new Skipped("1", "too small"), new Skipped("2", "too small")));

  private static LabelledPicture picture(Emotion label) {
    return new LabelledPicture("a", new GreyImage(1, 1, new byte[1]), label, null, null, Map.of());
  }

  /** Of two epochs and four validation pictures, of which the doubtful one is judged wrongly. */
  private static ModelCard card(DataSet set, @Nullable Path init) {
    Plan plan =
        new Plan(
            "mine",
            "tiny",
            Path.of("fer.csv"),
            Labels.SET,
            Integer.MAX_VALUE,
            null,
            Path.of("run"),
            Recipe.by(Optimiser.adam(0.25)).batch(9).build(),
            Normalisation.NONE,
            0,
            77,
            1,
            init,
            List.of(),
            false,
            Precision.FLOAT32);
    Holdout data =
        new Holdout(
            List.of(picture(ANGER)),
            List.of(picture(FEAR), picture(FEAR), picture(ANGER), picture(ANGER)),
            "the set's own splits");
    LearningCurve curve =
        new LearningCurve(
            List.of(new Epoch(1, 10, 1, 1, 1, 1, 0.5), new Epoch(2, 15, 1, 1, 1, 1, 0.75)));
    return new CardMaker(plan, set, data, curve)
        .card(
            new NetworkBuilder("tiny", 1, 2, 2).flatten().dense(2).build(),
            List.of(FEAR, ANGER),
            INPUT,
            List.of(
                new float[] {3, 0}, new float[] {0, 0.5f}, new float[] {0, 4}, new float[] {0, 3}));
  }

  @Test
  void writesDownWhatWasMeasured() {
    ModelCard card = card(SET, null);
    assertThat(card.name()).isEqualTo("mine");
    assertThat(card.network()).isEqualTo("tiny");
    assertThat(card.parameters()).isEqualTo(4 * 2 + 2);
    assertThat(card.labels()).containsExactly(FEAR, ANGER);
    assertThat(card.input()).isEqualTo(INPUT);
    assertThat(card.metrics())
        .containsEntry("validation accuracy", 0.75)
        .containsEntry("seconds an epoch", 12.5)
        .containsEntry("validation coverage at 85 % accuracy", 0.75)
        .containsKey("validation calibration error");
    assertThat(card.uncertainBelow()).isEqualTo(0.5);
  }

  /** The loss is least where its derivative by 1 / temperature is zero. */
  @Test
  void theTemperatureHasTheLeastLoss() {
    double t = card(SET, null).temperature();
    double slope = 0.5 * p(0.5, t) - 3 * p(-3, t) - 4 * p(-4, t) - 3 * p(-3, t);
    assertThat(slope).isCloseTo(0, within(1e-3));
  }

  /** The probability of the emotion whose logit is so much above the other's. */
  private static double p(double logit, double temperature) {
    return 1 / (1 + Math.exp(-logit / temperature));
  }

  @Test
  void tellsInWordsHowItWasTrained() {
    ModelCard.Training training = card(SET, null).training();
    assertThat(training).isNotNull();
    assertThat(training.data()).isEqualTo("fer.csv");
    assertThat(training.dataSha256()).isEqualTo("ab");
    assertThat(training.seed()).isEqualTo(77);
    assertThat(training.epochs()).isEqualTo(2);
    assertThat(training.protocol())
        .startsWith(
            "the set's own splits: 1 pictures learned from, 4 chosen by; left out: 2 too small."
                + " adam at 0.25, ")
        .contains("; batch 9; ")
        .endsWith(". The best of 2 epochs by validation accuracy.");
  }

  @Test
  void tellsWhatItStartedFromAndNothingOfWhatWasNotLeftOut() {
    DataSet whole = new DataSet("fer.csv", "ab", "table", List.of(), List.of());
    ModelCard.Training training = card(whole, Path.of("runs", "first.onnx")).training();
    assertThat(training).isNotNull();
    assertThat(training.protocol())
        .contains("4 chosen by. adam")
        .endsWith("accuracy, started from first.onnx.");
  }
}
