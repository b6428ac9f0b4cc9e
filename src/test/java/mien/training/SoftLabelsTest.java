package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mien.analysis.ExecutionProvider;
import mien.classify.ModelFolder;
import mien.classify.OnnxEmotionClassifier;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.GreyImage;
import mien.training.data.FerPlusVotes;
import mien.training.data.LabelledPicture;
import org.junit.jupiter.api.Test;

class SoftLabelsTest {
  private static final int SIDE = 48;

  /** Symmetric, so that its mirror image says nothing new. */
  private static LabelledPicture picture(FerPlusVotes votes) {
    byte[] pixels = new byte[SIDE * SIDE];
    Random random = new Random(1);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE / 2; x++) {
        byte value = (byte) (100 + random.nextInt(60));
        pixels[y * SIDE + x] = value;
        pixels[y * SIDE + SIDE - 1 - x] = value;
      }
    }
    return new LabelledPicture(
        "p", new GreyImage(SIDE, SIDE, pixels), Emotion.FEAR, votes, null, Map.of());
  }

  @Test
  void votesAreTheirDistributionAndFade() {
    FerPlusVotes votes = new FerPlusVotes(List.of(2, 0, 0, 8, 0, 0, 0, 0, 0, 0));
    SoftLabels soft = SoftLabels.votes(List.of(picture(votes), picture(null)));
    assertThat(soft.scores()).containsExactly(votes.distribution(), Optional.empty());
    Recipe recipe = Recipes.ours("mien");
    SoftShare share = recipe.softLabels();
    // Nobody saw the fear that the label says: the votes keep their weight.
    assertThat(soft.share(recipe, 0, 0)).isEqualTo(share.doubted()).isGreaterThan(share.first());
    assertThat(soft.share(recipe, recipe.epochs(), 0)).isEqualTo(share.doubted());
    assertThat(soft.share(recipe, 0, 1)).isEqualTo(share.first());
    assertThat(soft.share(recipe, recipe.epochs() / 2, 1))
        .isCloseTo((share.first() + share.last()) / 2, within(1e-9));
    assertThat(soft.share(recipe, recipe.epochs(), 1)).isCloseTo(share.last(), within(1e-9));
  }

  @Test
  void oneVoteForTheLabelIsEnoughToBelieveIt() {
    FerPlusVotes lone = new FerPlusVotes(List.of(9, 0, 0, 0, 0, 0, 1, 0, 0, 0));
    assertThat(SoftLabels.votes(List.of(picture(lone))).doubted()).isEmpty();
  }

  @Test
  void teachersAreHeardWithEqualWeightAndTheirShareLasts() {
    LabelledPicture picture = picture(null);
    List<Path> teachers =
        List.of(
            ModelFolder.bundled().find("iliev-20"), ModelFolder.bundled().find("mini-xception"));
    SoftLabels soft = SoftLabels.taught(List.of(picture), teachers);
    EmotionScores first = said(teachers.get(0), picture.image());
    EmotionScores second = said(teachers.get(1), picture.image());
    assertThat(first.toArray()).isNotEqualTo(second.toArray());
    for (Emotion emotion : Emotion.ALL) {
      assertThat(soft.scores().get(0).orElseThrow().of(emotion))
          .isCloseTo((first.of(emotion) + second.of(emotion)) / 2, within(1e-4));
    }
    Recipe recipe = Recipes.ours("mien");
    assertThat(soft.share(recipe, recipe.epochs() - 1, 0)).isEqualTo(recipe.softLabels().first());
  }

  private static EmotionScores said(Path teacher, GreyImage picture) {
    try (OnnxEmotionClassifier model =
        OnnxEmotionClassifier.open(teacher, ExecutionProvider.CPU, 1)) {
      return model.classifyCrops(List.of(picture)).get(0);
    }
  }
}
