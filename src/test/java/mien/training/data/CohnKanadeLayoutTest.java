package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mien.core.Emotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CohnKanadeLayoutTest {
  @TempDir Path folder;
  private TinySet set;

  @BeforeEach
  void newSet() {
    set = new TinySet(folder);
  }

  private Optional<Layout.Listing> list() throws IOException {
    return new CohnKanadeLayout().list(Tree.of(folder));
  }

  private void sequence(int frames, String label) {
    for (int i = 1; i <= frames; i++) {
      set.pictures("images/S005/001/S005_001_%08d.png".formatted(i));
    }
    set.text("Emotion/S005_001_%08d_emotion.txt".formatted(frames), label);
  }

  @Test
  void fourFramesAreTheFewestAndTheirOrderIsThatOfTheirNumbers() throws IOException {
    sequence(4, "7");
    Layout.Listing listing = list().orElseThrow();
    assertThat(listing.layout()).isEqualTo("CK+, 1 labelled sequences of 1");
    assertThat(listing.entries())
        .extracting(Entry::name)
        .containsExactly(
            "images/S005/001/S005_001_00000001.png",
            "images/S005/001/S005_001_00000002.png",
            "images/S005/001/S005_001_00000003.png",
            "images/S005/001/S005_001_00000004.png");
    assertThat(listing.entries())
        .extracting(Entry::label)
        .containsExactly(Emotion.NEUTRAL, Emotion.SURPRISE, Emotion.SURPRISE, Emotion.SURPRISE);
    assertThat(listing.entries().get(3).attributes())
        .isEqualTo(Map.of("subject", "S005", "sequence", "001"));
  }

  @Test
  void withThreeFramesNoneIsSurelyNeutral() throws IOException {
    sequence(3, "7");
    Layout.Listing listing = list().orElseThrow();
    assertThat(listing.entries()).isEmpty();
    assertThat(listing.skipped())
        .containsExactly(new Skipped("S005_001", "sequence without its pictures"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, NEUTRAL",
    "1, ANGER",
    "3.0000000e+00, DISGUST",
    "4, FEAR",
    "5, HAPPINESS",
    "6, SADNESS",
    "7, SURPRISE"
  })
  void numbersAreThoseOfTheSet(String number, Emotion emotion) throws IOException {
    sequence(5, "   " + number + "\n");
    assertThat(list().orElseThrow().entries().get(1).label()).isEqualTo(emotion);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "8", "-1", "1.5", "NaN", "", "anger"})
  void contemptAndWhatIsNoNumberAreSkipped(String label) throws IOException {
    sequence(5, label);
    Layout.Listing listing = list().orElseThrow();
    assertThat(listing.entries()).isEmpty();
    assertThat(listing.skipped())
        .containsExactly(new Skipped("S005_001", "contempt or an unknown label"));
  }

  @Test
  void withoutLabelsItIsAnothersLayout() throws IOException {
    set.pictures("images/S005/001/S005_001_00000001.png").text("readme.txt", "3");
    assertThat(list()).isEmpty();
  }
}
