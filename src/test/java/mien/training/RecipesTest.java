package mien.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mien.training.Optimiser.Kind;
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
    assertThat(yousaf.optimiser()).isEqualTo(Optimiser.adam(0.01));
    assertThat(yousaf.batch()).isEqualTo(16);
    assertThat(yousaf.epochs()).isEqualTo(100);
    assertThat(yousaf.balanced()).isTrue();
    Recipe yousefi = Recipes.paper("yousefi");
    assertThat(yousefi.optimiser().kind()).isEqualTo(Kind.SGD);
    assertThat(yousefi.optimiser().momentum()).isPositive();
    assertThat(yousefi.schedule()).isInstanceOf(Schedule.Exponential.class);
    Recipe reddy = Recipes.paper("mini-xception");
    assertThat(reddy.optimiser().rate()).isEqualTo(0.01);
    assertThat(reddy.batch()).isEqualTo(64);
    assertThat(reddy.epochs()).isEqualTo(400);
  }

  @Test
  void ourOwnNeitherMixesNorErasesAtTheEnd() {
    Recipe own = Recipes.ours("mien");
    assertThat(own.epochs()).isEqualTo(300);
    assertThat(own.mixup(284)).isEqualTo(own.mixup());
    assertThat(own.augmentation(284)).isEqualTo(own.augmentation());
    assertThat(own.mixup(285).probability()).isZero();
    assertThat(own.augmentation(285).corruption().erasing()).isZero();
    assertThat(own.augmentation(285).corruption().noise()).isPositive();
    assertThat(own.augmentation(285).geometry()).isEqualTo(own.augmentation().geometry());
    assertThat(own.augmentation(285).lighting()).isEqualTo(own.augmentation().lighting());
  }

  @Test
  void theWiderOneIsTrainedAlike() {
    assertThat(Recipes.ours("mien-40")).isEqualTo(Recipes.ours("mien"));
    assertThat(Recipes.normalisation("mien-40")).isEqualTo(Recipes.normalisation("mien"));
  }

  @Test
  void anotherRecipeDiffersInWhatIsNamedAlone() {
    Recipe own = Recipes.ours("mien");
    Recipe other = own.but().epochs(7).build();
    assertThat(other.epochs()).isEqualTo(7);
    assertThat(other.but().epochs(own.epochs()).build()).isEqualTo(own);
  }
}
