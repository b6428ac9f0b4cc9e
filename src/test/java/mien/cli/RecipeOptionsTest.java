package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mien.core.InputException;
import mien.training.Mixup;
import mien.training.Optimiser;
import mien.training.Recipe;
import mien.training.Recipes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class RecipeOptionsTest {
  private static final String NETWORK = "mini-xception";

  private static Recipe recipe(String... arguments) {
    RecipeOptions options = new RecipeOptions();
    new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
    return options.of(NETWORK);
  }

  @Test
  void withoutOptionsItIsTheRecipeOfTheNetwork() {
    assertThat(recipe()).isEqualTo(Recipes.ours(NETWORK));
  }

  @Test
  void whatIsGivenIsChangedAndNothingElse() {
    Recipe ours = Recipes.ours(NETWORK);
    Recipe changed = recipe("--epochs", "3", "--batch", "16", "--label-smoothing", "0.2");
    assertThat(changed)
        .isEqualTo(ours.but().epochs(3).batch(16).labelSmoothing(0.2).build())
        .isNotEqualTo(ours);
  }

  @Test
  void anotherOptimiserBringsRateAndDecayAlong() {
    assertThatThrownBy(() -> recipe("--optimiser", "sgd"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("add --rate and --weight-decay");
    Optimiser sgd =
        recipe(
                "--optimiser",
                "sgd",
                "--rate",
                "0.1",
                "--weight-decay",
                "0.001",
                "--momentum",
                "0.8")
            .optimiser();
    assertThat(sgd).isEqualTo(new Optimiser(Optimiser.Kind.SGD, 0.1, 0.8, 0.001));
  }

  @Test
  void mixupOfZeroIsNone() {
    assertThat(recipe("--mixup", "0").mixup()).isEqualTo(Mixup.NONE);
    assertThat(recipe("--mixup", "0.4", "--mixup-probability", "0.5").mixup())
        .isEqualTo(new Mixup(0.4, 0.5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --epochs=0                | one epoch
          --batch=1                 | two pictures a batch
          --rate=0                  | a rate above zero
          --settling=1.5            | --settling must be from 0 to 1
          --label-smoothing=-3      | --label-smoothing must be from 0 to 1
          --average=2               | --average must be from 0 to 1
          --mixup-probability=1.1 --mixup=1 | --mixup-probability must be from 0 to 1
          --augment=rotations       | There is no augmentation "rotations"
          --optimiser=nesterov --rate=0.1 --weight-decay=0 --momentum=0 | add --momentum 0.9
          """)
  void saysWhatCannotBe(String arguments, String sentence) {
    assertThatThrownBy(() -> recipe(arguments.split(" ")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(sentence)
        .hasMessageMatching("[^\n]+\\.");
  }
}
