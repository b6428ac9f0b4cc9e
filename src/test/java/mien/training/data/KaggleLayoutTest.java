package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaggleLayoutTest {
  @TempDir Path folder;

  private Optional<Layout.Listing> list(String table) throws IOException {
    new TinySet(folder).text("fer.csv", table);
    return new KaggleLayout().list(Tree.of(folder));
  }

  @Test
  void aRowIsAPicture() throws IOException {
    Layout.Listing listing =
        list("emotion,pixels,Usage\n6, 0 10  20 255 ,PublicTest\n0,1 2 3 4,tomorrow\n")
            .orElseThrow();
    Entry first = listing.entries().get(0);
    assertThat(first.name()).isEqualTo("row 1");
    assertThat(first.label()).isEqualTo(Emotion.NEUTRAL);
    assertThat(first.split()).isEqualTo(Split.VALIDATION);
    GreyImage picture = first.pixels().read();
    assertThat(picture.width()).isEqualTo(2);
    assertThat(picture.pixels()).containsExactly(0, 10, 20, -1);
    assertThat(listing.entries().get(1).label()).isEqualTo(Emotion.ANGER);
    assertThat(listing.entries().get(1).split()).as("of no known name").isNull();
  }

  @Test
  void withoutUsageThereIsNoSplit() throws IOException {
    Layout.Listing listing = list("pixels,emotion\n1 2 3 4,3\n").orElseThrow();
    assertThat(listing.entries().get(0).split()).isNull();
    assertThat(listing.entries().get(0).label()).isEqualTo(Emotion.HAPPINESS);
  }

  @Test
  void aTableOfAnotherKindIsAnothersLayout() throws IOException {
    assertThat(list("emotion,image\n3,a.png\n")).isEmpty();
    assertThat(list("pixels,Usage\n1 2 3 4,Training\n")).isEmpty();
  }

  @Test
  void rowsThatCannotBeUsedAreNamed() throws IOException {
    assertThat(list("emotion,pixels\n-1,1 2 3 4\nbored,1\n2\n3,1,2\n").orElseThrow().skipped())
        .containsExactly(
            new Skipped("row 1", "unknown label \"-1\""),
            new Skipped("row 2", "unknown label \"bored\""),
            new Skipped("row 3", "row with another number of columns"),
            new Skipped("row 4", "row with another number of columns"));
  }

  @ParameterizedTest
  @CsvSource({
    "1 2 3, the pixels make no square",
    "1 2 3 256, a pixel is not 0 to 255",
    "-1, a pixel is not 0 to 255",
    "1 2 3 x, a pixel is not a number",
    "1 2 3 4.5, a pixel is not a number",
    "'', a pixel is not a number"
  })
  void pixelsThatMakeNoPictureAreNamed(String pixels, String why) throws IOException {
    Entry entry = list("emotion,pixels\n3,\"" + pixels + "\"\n").orElseThrow().entries().get(0);
    assertThatThrownBy(entry.pixels()::read).isInstanceOf(IOException.class).hasMessage(why);
  }
}
