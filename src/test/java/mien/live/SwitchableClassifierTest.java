package mien.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.analysis.Parts;
import mien.core.Emotion;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;

class SwitchableClassifierTest {
  private static final GreyImage PICTURE = new GreyImage(1, 1, new byte[1]);

  private final List<Parts.Says> opened = new ArrayList<>();
  private final List<RuntimeException> failures = new ArrayList<>();
  private final WantedModel wanted = new WantedModel(Path.of("anger"));
  private final SwitchableClassifier classifier =
      new SwitchableClassifier(wanted, this::open, failures::add);

  private Parts.Says open(Path model) {
    Parts.Says says = new Parts.Says(model);
    opened.add(says);
    return says;
  }

  private Emotion said() {
    return classifier
        .classify(PICTURE, List.of(TurnedBox.upright(new FaceBox(0, 0, 1, 1))))
        .get(0)
        .top();
  }

  @Test
  void takesTheOtherModelFromTheNextPictureOnAndClosesTheFirst() {
    assertThat(said()).isEqualTo(Emotion.ANGER);

    wanted.choose(Path.of("fear"));
    assertThat(opened).as("opened on the thread that classifies").hasSize(1);

    assertThat(said()).isEqualTo(Emotion.FEAR);
    assertThat(classifier.classifyCrops(List.of(PICTURE)).get(0).top()).isEqualTo(Emotion.FEAR);
    assertThat(classifier.model()).isEqualTo(Path.of("fear"));
    assertThat(classifier.status().reason()).isEqualTo("fear");
    assertThat(classifier.uncertainBelow()).isEqualTo(Emotion.FEAR.ordinal() / 10.0);
    assertThat(opened).extracting(Parts.Says::closed).containsExactly(true, false);
  }

  @Test
  void keepsTheModelInUseWhereTheOtherCannotBeOpened() {
    wanted.choose(Path.of("broken"));

    assertThat(said()).isEqualTo(Emotion.ANGER);
    assertThat(said()).isEqualTo(Emotion.ANGER);
    assertThat(failures)
        .extracting(Throwable::getMessage)
        .containsExactly("There is no model broken.");
    assertThat(classifier.model()).isEqualTo(Path.of("anger"));
    assertThat(wanted.file()).as("what the window names").isEqualTo(Path.of("anger"));
    assertThat(opened).extracting(Parts.Says::closed).containsExactly(false);
  }

  @Test
  void theFirstModelMustOpen() {
    WantedModel none = new WantedModel(Path.of("none"));
    assertThatThrownBy(() -> new SwitchableClassifier(none, this::open, failures::add))
        .isInstanceOf(InputException.class);
    assertThat(failures).isEmpty();
  }

  @Test
  void closesTheModelInUse() {
    classifier.close();

    assertThat(opened).extracting(Parts.Says::closed).containsExactly(true);
  }
}
