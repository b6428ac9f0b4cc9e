package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.InputException;
import mien.evaluation.LabelledFace;
import mien.evaluation.LabelledFaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestFacesTest {
  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();
  private TinySet set;

  @BeforeEach
  void newSet() {
    set = new TinySet(folder);
  }

  private LabelledFaces read(Labels labels, String split) {
    return TestFaces.read(folder, labels, split, notes::add);
  }

  @Test
  void takesTheSplitByAnyOfItsNames() {
    set.pictures("train/angry/1.png", "test/happy/2.png", "test/sad/3.png");
    LabelledFaces faces = read(Labels.SET, "PrivateTest");
    assertThat(faces.faces())
        .extracting(LabelledFace::name)
        .containsExactly("test/happy/2.png", "test/sad/3.png");
    assertThat(faces.split()).isEqualTo("PrivateTest");
    assertThat(read(Labels.SET, "training").faces())
        .extracting(LabelledFace::label)
        .containsExactly(Emotion.ANGER);
  }

  @Test
  void aSetThatKnowsNoSplitsIsTakenWhole() {
    set.pictures("angry/1.png", "happy/2.png");
    LabelledFaces faces = read(Labels.SET, "PrivateTest");
    assertThat(faces.faces()).hasSize(2);
    assertThat(faces.split()).isEqualTo("all");
  }

  @Test
  void tellsWhatCannotBeUsed() {
    set.pictures("angry/1.png").file("angry/2.png", new byte[9]);
    read(Labels.SET, "test");
    assertThat(notes).hasSize(1).first().asString().startsWith("skipped 1: ").contains("2.png");
  }

  @Test
  void refusesASplitThatNobodyKnowsOrThatIsEmpty() {
    set.pictures("train/angry/1.png");
    assertThatThrownBy(() -> read(Labels.SET, "monday"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("There is no split \"monday\"; say Training,");
    assertThatThrownBy(() -> read(Labels.SET, "PublicTest"))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith("has no labelled picture in the split PublicTest.");
  }

  @Test
  void refusesVotesWhereThereAreNone() {
    set.pictures("angry/1.png");
    assertThatThrownBy(() -> read(Labels.VOTES, "test"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no annotators' votes");
  }

  @Test
  void takesWhatAPlanLeavesForTheTest() {
    LabelledPicture a = picture("a");
    LabelledPicture b = picture("b");
    SplitPlan plan =
        (all, seed) ->
            List.of(
                new Parts("fold 1 of 2", List.of(a), List.of(), List.of(b)),
                new Parts("fold 2 of 2, seed " + seed, List.of(b), List.of(), List.of(a)));
    DataSet data = new DataSet("set", "ab", "none", List.of(a, b), List.of());
    assertThat(TestFaces.test(data, plan, 2, 7))
        .isEqualTo(new LabelledFaces("set", "ab", "fold 2 of 2, seed 7, test", List.of(a.face())));
    for (int part : new int[] {0, 3}) {
      assertThatThrownBy(() -> TestFaces.test(data, plan, part, 7))
          .isInstanceOf(InputException.class)
          .hasMessage("There is no part %d of the split of set: it has 2.", part);
    }
  }

  private static LabelledPicture picture(String name) {
    return new LabelledPicture(name, TinySet.noise(1, 4, 4), Emotion.FEAR, null, null, Map.of());
  }
}
