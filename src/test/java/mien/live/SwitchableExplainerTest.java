package mien.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import mien.analysis.FaceExplainer;
import mien.analysis.Parts;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.SaliencyMap;
import org.junit.jupiter.api.Test;

class SwitchableExplainerTest {
  private static final GreyImage PICTURE = new GreyImage(1, 1, new byte[1]);
  private static final List<Face> FACES =
      List.of(new Face(1, new FaceBox(0, 0, 1, 1), 0.9, null, null));

  private final List<String> events = new ArrayList<>();
  private final List<RuntimeException> failures = new ArrayList<>();
  private final AtomicBoolean wanted = new AtomicBoolean(true);
  private final WantedModel model = new WantedModel(Path.of("anger"));
  private final SwitchableClassifier classifier =
      new SwitchableClassifier(model, Parts.Says::new, failures::add);
  private final SwitchableExplainer explainer =
      new SwitchableExplainer(classifier, (model, provider) -> open(model), wanted, failures::add);

  private FaceExplainer open(Path model) {
    events.add("open " + model);
    if (model.equals(Path.of("sadness"))) {
      throw new InputException("The model sadness carries no backward pass.");
    }
    return new FaceExplainer() {
      @Override
      public List<SaliencyMap> explain(GreyImage picture, List<Face> faces) {
        return List.of(new SaliencyMap(faces.get(0).turnedBox(), 1, 1, new float[] {1}));
      }

      @Override
      public void close() {
        events.add("close " + model);
      }
    };
  }

  private void useModel(String name) {
    model.choose(Path.of(name));
    classifier.classifyCrops(List.of(PICTURE));
  }

  @Test
  void opensOnceAndClosesWhenItIsNoLongerWanted() {
    assertThat(explainer.explain(PICTURE, FACES)).hasSize(1);
    assertThat(explainer.explain(PICTURE, FACES)).hasSize(1);
    wanted.set(false);

    assertThat(explainer.explain(PICTURE, FACES)).isEmpty();
    assertThat(events).containsExactly("open anger", "close anger");
  }

  @Test
  void followsTheClassifiersModel() {
    explainer.explain(PICTURE, FACES);
    useModel("fear");

    assertThat(explainer.explain(PICTURE, FACES)).hasSize(1);
    explainer.close();
    explainer.close();

    assertThat(events).containsExactly("open anger", "close anger", "open fear", "close fear");
  }

  @Test
  void isWantedNoLongerWhereAModelCannotBeExplained() {
    useModel("sadness");

    assertThat(explainer.explain(PICTURE, FACES)).isEmpty();
    assertThat(explainer.explain(PICTURE, FACES)).isEmpty();

    assertThat(wanted).isFalse();
    assertThat(events).containsExactly("open sadness");
    assertThat(failures)
        .extracting(Throwable::getMessage)
        .containsExactly("The model sadness carries no backward pass.");
  }
}
