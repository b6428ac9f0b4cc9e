package mien.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import mien.analysis.ExecutionProvider;
import mien.classify.OnnxEmotionClassifier;
import mien.classify.OnnxGradient.Mode;
import mien.core.Emotion;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.SaliencyMap;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
  @TempDir private Path folder;

  @Test
  void saysTheSameAsTheClassifierAndExplainsItsWinner() throws IOException {
    Path model = ExplainableModels.write(folder);
    List<GreyImage> crops =
        IntStream.range(0, 3).mapToObj(i -> ExplainableModels.noise(40, i)).toList();
    try (Explainer explainer = explainer(model);
        OnnxEmotionClassifier classifier =
            OnnxEmotionClassifier.open(model, ExecutionProvider.CPU, 1)) {
      List<Explanation> explanations = explainer.crops(crops, null);
      for (int i = 0; i < crops.size(); i++) {
        Explanation why = explanations.get(i);
        double[] expected = classifier.classifyCrops(crops).get(i).toArray();
        assertThat(why.scores().toArray()).containsExactly(expected, within(1e-6));
        assertThat(why.explained()).isEqualTo(why.scores().top());
        assertThat(sum(why.map())).isCloseTo(1, within(1e-4));
        assertThat(why.map().area()).isEqualTo(TurnedBox.upright(new FaceBox(0, 0, 40, 40)));
      }
    }
  }

  @Test
  void seesNothingBesideTheFace() throws IOException {
    GreyImage picture = ExplainableModels.noise(100, 5);
    FaceBox box = new FaceBox(20, 30, 40, 40);
    byte[] changed = picture.pixels().clone();
    changed[0] ^= 0x7f;
    try (Explainer explainer = explainer(ExplainableModels.write(folder))) {
      SaliencyMap map =
          explainer.faces(picture, List.of(TurnedBox.upright(box)), Emotion.FEAR).get(0).map();
      assertThat(map.area())
          .isEqualTo(TurnedBox.upright(new FaceBox(16, 26, 48, 48))); // with the card's margin
      assertThat(
              explainer
                  .faces(
                      new GreyImage(100, 100, changed),
                      List.of(TurnedBox.upright(box)),
                      Emotion.FEAR)
                  .get(0)
                  .map()
                  .shares())
          .isEqualTo(map.shares());
    }
  }

  @Test
  void explainsOneLiveFaceAFrameAndMovesTheOthersMaps() throws IOException {
    GreyImage picture = ExplainableModels.noise(100, 6);
    Face left = face(1, new FaceBox(5, 5, 30, 30));
    Face right = face(2, new FaceBox(60, 5, 30, 30));
    try (LiveExplainer live = new LiveExplainer(explainer(ExplainableModels.write(folder)))) {
      List<SaliencyMap> first = live.explain(picture, List.of(left, right));
      assertThat(first).hasSize(1);
      Face moved = face(1, new FaceBox(15, 25, 30, 30));
      List<SaliencyMap> second = live.explain(picture, List.of(moved, right));
      assertThat(second).hasSize(2);
      assertThat(second.get(0).shares()).isSameAs(first.get(0).shares());
      assertThat(second.get(0).area())
          .isEqualTo(TurnedBox.upright(first.get(0).area().box().translated(10, 20)));
      assertThat(live.explain(picture, List.of())).isEmpty();
    }
  }

  @Test
  void saysWhichModeAModelMayBeOpenedIn() {
    assertThatThrownBy(() -> new Explainer(folder.resolve("none"), ExecutionProvider.CPU, Mode.OFF))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Explainer explainer(Path model) {
    return new Explainer(model, ExecutionProvider.CPU, Mode.GUIDED);
  }

  private static Face face(int id, FaceBox box) {
    return new Face(id, box, 1, null, null);
  }

  private static double sum(SaliencyMap map) {
    double sum = 0;
    for (float share : map.shares()) {
      sum += share;
    }
    return sum;
  }
}
