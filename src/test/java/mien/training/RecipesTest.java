package mien.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mien.training.Recipe.Optimiser;
import mien.training.data.Augmentation;
import mien.training.data.AugmentationPresets;
import org.junit.jupiter.api.Test;

class RecipesTest {

  @Test
  void eachPapersRecipeVariesPicturesAsThePaperDoes() {
    Map<String, Augmentation> presets =
        Map.of(
            "iliev-100", AugmentationPresets.ILIEV,
            "iliev-50", AugmentationPresets.ILIEV,
            "iliev-20", AugmentationPresets.ILIEV,
            "yousefi", AugmentationPresets.YOUSEFI,
            "yousaf", AugmentationPresets.YOUSAF,
            "progressive", AugmentationPresets.REDDY,
            "resnet50", AugmentationPresets.REDDY,
            "mini-xception", AugmentationPresets.REDDY);
    presets.forEach(
        (network, preset) ->
            assertThat(Recipes.paper(network).augmentation()).as(network).isEqualTo(preset));
  }

  @Test
  void whatThePapersReportIsKept() {
    Recipe yousaf = Recipes.paper("yousaf");
    assertThat(yousaf.optimiser()).isEqualTo(Optimiser.ADAM);
    assertThat(yousaf.rate()).isEqualTo(0.01);
    assertThat(yousaf.batch()).isEqualTo(16);
    assertThat(yousaf.epochs()).isEqualTo(100);
    assertThat(yousaf.balanced()).isTrue();
    Recipe yousefi = Recipes.paper("yousefi");
    assertThat(yousefi.optimiser()).isEqualTo(Optimiser.SGD);
    assertThat(yousefi.momentum()).isPositive();
    assertThat(yousefi.schedule()).isInstanceOf(Schedule.Exponential.class);
    Recipe reddy = Recipes.paper("mini-xception");
    assertThat(reddy.rate()).isEqualTo(0.01);
    assertThat(reddy.batch()).isEqualTo(64);
    assertThat(reddy.epochs()).isEqualTo(400);
  }
}
