package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import mien.core.GreyImage;
import mien.core.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {
  @TempDir Path folder;
  private TinySet tiny;

  @BeforeEach
  void newSet() {
    tiny = new TinySet(folder.resolve("set"));
  }

  @Test
  void namesAndCountsWhatItCannotUse() {
    byte[] png = TinySet.encoded(TinySet.noise(1, 40, 40), "png");
    byte[] jpg = TinySet.encoded(TinySet.noise(2, 40, 40), "jpg");
    tiny.pictures("good.png")
        .file("short.png", Arrays.copyOf(png, png.length / 2))
        .file("short.jpg", Arrays.copyOf(jpg, jpg.length / 2))
        .file("empty.png", new byte[0])
        .text("text.png", "this is no picture")
        .text(
            "labels.csv",
            """
            image,label
            good.png,fear
            short.png,fear
            short.jpg,fear
            empty.png,fear
            text.png,fear
            gone.png,fear
            bored.png,boredom
            one
            """);

    DataSet set = DataSets.open(tiny.root());

    assertThat(set.pictures()).extracting(LabelledPicture::name).containsExactly("good.png");
    assertThat(set.skipped())
        .containsExactlyInAnyOrder(
            new Skipped("short.png", "damaged picture, the end is missing"),
            new Skipped("short.jpg", "damaged picture, the end is missing"),
            new Skipped("empty.png", "empty file"),
            new Skipped("text.png", "damaged, or not a picture"),
            new Skipped("gone.png", "named in the table, but not there"),
            new Skipped("bored.png", "unknown label \"boredom\""),
            new Skipped("one", "row with another number of columns"));
    assertThat(set.skippedByReason()).containsEntry("damaged picture, the end is missing", 2L);
  }

  @Test
  void aLimitTakesTheFirstOfEachLabelAndSplit() {
    tiny.pictures("train/happy/1.png", "train/happy/2.png", "train/happy/3.png")
        .pictures("train/sad/4.png", "test/happy/5.png", "test/happy/6.png");

    DataSet set = DataSets.openForTraining(tiny.root(), 1);

    assertThat(set.pictures())
        .extracting(LabelledPicture::name)
        .containsExactlyInAnyOrder("train/happy/1.png", "train/sad/4.png", "test/happy/5.png");
    assertThat(set.skippedByReason()).containsEntry("beyond the limit", 3L);
  }

  @Test
  void refusesASetWithoutAUsablePicture() {
    tiny.text("happy/a.png", "no picture");
    assertThatThrownBy(() -> DataSets.open(tiny.root()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds no usable picture; 1 were skipped")
        .hasMessageContaining("happy/a.png");
  }

  @Test
  void refusesWhatIsNoSet() throws IOException {
    assertThatThrownBy(() -> DataSets.open(folder.resolve("nowhere")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no data set at");
    tiny.text("notes.txt", "hello");
    assertThatThrownBy(() -> DataSets.open(tiny.root()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("laid out like no known data set");
    tiny.text("broken.zip", "no zip");
    assertThatThrownBy(() -> DataSets.open(tiny.root().resolve("broken.zip")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void saysWhatIsWrongWithATable() throws IOException {
    tiny.pictures("a.png");
    assertRefused(
        "image,label\na.png,fear\n\"a.png,fear\n", "line 3 a quotation mark stands alone");
    assertRefused("image,label\n\"a\".png,fear\n", "line 2 a quotation mark stands alone");
    assertRefused("image,label\na.png," + "fear".repeat(5_000_000), "a line is longer than 16");
    tiny.file("labels.csv", "image,label\nä.png,fear\n".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused("no text in UTF-8");
    tiny.file("labels.csv", "image,label\na.png,fear\n".getBytes(StandardCharsets.UTF_16));
    assertRefused("no text in UTF-8");
    tiny.text("labels.csv", "image,label\na.png,3\n");
    assertRefused("label is a number, not an emotion's name");
  }

  private void assertRefused(String table, String because) {
    tiny.text("labels.csv", table);
    assertRefused(because);
  }

  private void assertRefused(String because) {
    assertThatThrownBy(() -> DataSets.open(tiny.root()))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("labels.csv", because)
        .message()
        .hasLineCount(1);
  }

  @Test
  void skipsPicturesThatWouldFillTheMemory() throws IOException {
    tiny.pictures("happy/a.png");
    Files.createDirectory(tiny.root().resolve("happy/folder.png"));
    Path zip = tiny.zipped(folder.resolve("bomb.zip"));
    try (FileSystem archive = FileSystems.newFileSystem(zip);
        OutputStream bomb = Files.newOutputStream(archive.getPath("/set/happy/bomb.png"))) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        bomb.write(zeros);
      }
    }
    assertThat(DataSets.open(zip).skipped())
        .containsExactly(new Skipped("set/happy/bomb.png", "larger than 200 million bytes"));
    tiny.file("happy/large.png", TinySet.header(20_000, 20_000));
    assertThat(DataSets.open(tiny.root()).skipped())
        .containsExactly(new Skipped("happy/large.png", "more than 150 megapixels"));
  }

  @Test
  void skipsDevicesBehindLinks() throws IOException {
    tiny.pictures("a.png").text("labels.csv", "image,label\na.png,fear\nb.png,fear\n");
    assumeTrue(Files.exists(Path.of("/dev/zero")), "needs a system with /dev/zero");
    Files.createSymbolicLink(tiny.root().resolve("b.png"), Path.of("/dev/zero"));
    assertThat(DataSets.open(tiny.root()).skipped())
        .containsExactly(new Skipped("b.png", "a folder or device, no file"));
  }

  @Test
  void saysHowToMakePicturesOfVideos() {
    tiny.text("subject 1/anger/sentence 1/s1_an_1.avi", "a video");
    assertThatThrownBy(() -> DataSets.open(tiny.root()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("mien dataset from-videos");
  }

  @Test
  void readsAZipAsTheFolderThatItHolds() throws IOException {
    tiny.pictures("train/happy/a.png", "train/.hidden/sad/b.png", "__MACOSX/happy/a.png");
    DataSet set = DataSets.open(tiny.zipped(folder.resolve("set.zip")));
    assertThat(set.name()).isEqualTo("set.zip");
    assertThat(set.sha256()).matches("[0-9a-f]{64}");
    assertThat(set.pictures())
        .extracting(LabelledPicture::name)
        .containsExactly("set/train/happy/a.png");
    assertThat(set.pictures().get(0).image().pixels())
        .isEqualTo(TinySet.noise("train/happy/a.png".hashCode(), 12, 10).pixels());
  }

  @Test
  void leavesOutWhatALaterSplitHoldsToo() {
    GreyImage twice = TinySet.noise(5, 12, 10);
    tiny.pictures("train/sad/own.png", "val/sad/own.png")
        .picture("train/sad/in-val.png", TinySet.noise(6, 12, 10))
        .picture("val/sad/in-train.png", TinySet.noise(6, 12, 10))
        .picture("train/sad/in-test.png", twice)
        .picture("val/sad/in-test.png", twice)
        .picture("test/sad/a.png", twice)
        .picture("test/sad/b.png", twice);

    DataSet set = DataSets.open(tiny.root());

    assertThat(set.pictures())
        .extracting(LabelledPicture::name)
        .containsExactly(
            "test/sad/a.png",
            "test/sad/b.png",
            "train/sad/own.png",
            "val/sad/in-train.png",
            "val/sad/own.png");
    assertThat(set.skippedByReason())
        .isEqualTo(
            Map.of(
                "in training, but identical to a picture of a later split", 2L,
                "in validation, but identical to a picture of a later split", 1L));
    assertThat(DataSets.openWithLeaks(tiny.root()).pictures()).hasSize(8);
  }

  @Test
  void fingerprintTellsOneContentFromAnother() {
    tiny.pictures("happy/a.png");
    String first = DataSets.open(tiny.root()).sha256();
    assertThat(DataSets.open(tiny.root()).sha256()).isEqualTo(first);
    tiny.pictures("happy/b.png");
    assertThat(DataSets.open(tiny.root()).sha256()).isNotEqualTo(first);
  }

  @Test
  void shrinksWhatIsLargerThanNeeded() {
    tiny.picture("happy/large.png", TinySet.noise(1, 1024, 600));
    GreyImage image = DataSets.open(tiny.root()).pictures().get(0).image();
    assertThat(image.width()).isEqualTo(512);
    assertThat(image.height()).isEqualTo(300);
  }
}
