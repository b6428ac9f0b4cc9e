package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mien.core.Emotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of pictures one pixel high and two wide. */
class TorontoLayoutTest {
  @TempDir Path folder;
  private final ByteBuffer file = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);

  @BeforeEach
  void head() {
    file.put("MATLAB 5.0 MAT-file".getBytes(StandardCharsets.US_ASCII));
    file.position(124).putShort((short) 0x100).putShort((short) ('M' << 8 | 'I'));
  }

  /** Adds an array of signed or unsigned bytes, the first dimension running fastest. */
  private TorontoLayoutTest array(String name, boolean unsigned, int[] values, int... size) {
    ByteBuffer body = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
    body.putInt(6).putInt(8).putInt(unsigned ? 9 : 8).putInt(0);
    body.putInt(5).putInt(4 * size.length);
    Arrays.stream(size).forEach(body::putInt);
    pad(body);
    body.putInt(1).putInt(name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
    pad(body);
    body.putInt(unsigned ? 2 : 1).putInt(values.length);
    Arrays.stream(values).forEach(value -> body.put((byte) value));
    pad(body);
    file.putInt(14).putInt(body.position()).put(body.flip());
    return this;
  }

  private static void pad(ByteBuffer out) {
    out.position((out.position() + 7) / 8 * 8);
  }

  private Optional<Layout.Listing> list() throws IOException {
    new TinySet(folder).file("a.mat", Arrays.copyOf(file.array(), file.position()));
    return new TorontoLayout().list(Tree.of(folder));
  }

  private TorontoLayoutTest images() {
    return array("images", true, new int[] {1, 2, 3, 201, 202, 203}, 3, 1, 2);
  }

  @Test
  void labelsCountFromOneAndWhatIsNoneStaysOut() throws IOException {
    images().array("labs_ex", false, new int[] {1, 7, 8}, 3, 1);
    Layout.Listing listing = list().orElseThrow();
    assertThat(listing.entries())
        .extracting(Entry::label)
        .containsExactly(Emotion.ANGER, Emotion.NEUTRAL, null);
    assertThat(listing.entries())
        .extracting(Entry::name)
        .containsExactly("picture 1", "picture 2", "picture 3");
    assertThat(listing.entries().get(1).pixels().read().pixels()).containsExactly(2, 202 - 256);
    assertThat(listing.entries()).allMatch(entry -> entry.split() == null);
    assertThat(listing.entries()).allMatch(entry -> entry.attributes().isEmpty());
  }

  @Test
  void theFirstFoldIsTheSplitAndAllAreAttributes() throws IOException {
    images()
        .array("labs_ex", false, new int[] {1, 2, 3}, 3, 1)
        .array("labs_id", false, new int[] {0, -1, 9}, 3, 1)
        .array("folds", true, new int[] {3, 0, 2, 1, 2, 0}, 3, 2);
    List<Entry> entries = list().orElseThrow().entries();
    assertThat(entries)
        .extracting(Entry::split)
        .containsExactly(Split.TEST, null, Split.VALIDATION);
    assertThat(entries.get(0).attributes())
        .isEqualTo(Map.of("subject", "0", "fold1", "test", "fold2", "training"));
    assertThat(entries.get(1).attributes()).isEqualTo(Map.of("fold2", "validation"));
    assertThat(entries.get(2).attributes())
        .isEqualTo(Map.of("subject", "9", "fold1", "validation"));
  }

  @Test
  void anotherMatlabFileIsAnothersLayout() throws IOException {
    images();
    assertThat(list()).isEmpty();
  }

  @Test
  void tooFewLabelsAreRefused() {
    images().array("labs_ex", false, new int[] {1, 2}, 2, 1);
    assertThatThrownBy(this::list)
        .isInstanceOf(IOException.class)
        .hasMessage("a.mat: images and labels differ in number");
  }

  @Test
  void foldsOfOtherPicturesAreRefused() {
    images()
        .array("labs_ex", false, new int[] {1, 2, 3}, 3, 1)
        .array("folds", true, new int[] {3, 0, 2, 1}, 2, 2);
    assertThatThrownBy(this::list).isInstanceOf(IOException.class).hasMessageContaining("differ");
  }

  @Test
  void tooFewPeopleAreRefused() {
    images()
        .array("labs_ex", false, new int[] {1, 2, 3}, 3, 1)
        .array("labs_id", false, new int[] {1}, 1, 1);
    assertThatThrownBy(this::list).isInstanceOf(IOException.class).hasMessageContaining("differ");
  }
}
