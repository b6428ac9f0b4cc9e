package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestLayoutTest {
  @TempDir Path folder;

  private Layout.Listing list(String table) throws IOException {
    Path set = Files.createDirectories(folder.resolve("set"));
    Files.createDirectories(set.resolve("faces"));
    Files.write(set.resolve("faces/a.png"), PictureFiles.png(new GreyImage(4, 4, new byte[16])));
    Files.write(folder.resolve("out.png"), PictureFiles.png(new GreyImage(4, 4, new byte[16])));
    Files.writeString(set.resolve("labels.csv"), table);
    return new ManifestLayout().list(Tree.of(set)).orElseThrow();
  }

  @Test
  void readsLabelSplitAndAttributes() throws IOException {
    Layout.Listing listing =
        list("Image,Label,Usage,age,empty\nfaces/a.png,happy,PublicTest,30,\nfaces/a.png,,,,\n");
    assertThat(listing.layout()).isEqualTo("pictures with the table labels.csv");
    assertThat(listing.skipped()).isEmpty();
    assertThat(listing.entries()).hasSize(2);
    Entry first = listing.entries().get(0);
    assertThat(first.label()).isEqualTo(Emotion.HAPPINESS);
    assertThat(first.split()).isEqualTo(Split.ofName("PublicTest").orElseThrow());
    assertThat(first.attributes()).isEqualTo(Map.of("age", "30"));
    assertThat(first.pixels().read().width()).isEqualTo(4);
    assertThat(listing.entries().get(1).label()).as("without a label").isNull();
  }

  @Test
  void findsPicturesAsWindowsWritesPaths() throws IOException {
    Layout.Listing listing = list("image,label\nfaces\\a.png,sad\n");
    assertThat(listing.entries().get(0).pixels().read().width()).isEqualTo(4);
  }

  @Test
  void skipsWhatItCannotUseAndSaysWhy() throws IOException {
    Layout.Listing listing =
        list(
            "image,label\n../out.png,sad\n/etc/passwd,sad\n~/x.png,sad\nfaces/a.png,3\n"
                + "faces/a.png,bored\nfaces/a.png\nfaces/a.png,fear\n");
    assertThat(listing.skipped())
        .containsExactly(
            new Skipped("../out.png", "path that leads out of the table's folder"),
            new Skipped("/etc/passwd", "path that leads out of the table's folder"),
            new Skipped("~/x.png", "path that leads out of the table's folder"),
            new Skipped("faces/a.png", "label is a number, not an emotion's name"),
            new Skipped("faces/a.png", "unknown label \"bored\""),
            new Skipped("faces/a.png", "row with another number of columns"));
    assertThat(listing.entries()).extracting(Entry::label).containsExactly(Emotion.FEAR);
  }

  @Test
  void readsVotesWhereEveryClassHasAColumn() throws IOException {
    String columns = String.join(",votes_", FerPlusVotes.CLASSES);
    String votes = "1" + ",0".repeat(FerPlusVotes.CLASSES.size() - 1);
    Layout.Listing listing =
        list(
            "image,label,votes_%s\nfaces/a.png,happy,%s\nfaces/a.png,happy,x%s\n"
                .formatted(columns, votes, votes.substring(1)));
    assertThat(listing.layout()).endsWith("and votes");
    assertThat(listing.entries().get(0).votes()).isNotNull();
    assertThat(listing.entries().get(0).attributes()).as("votes are none").isEmpty();
    assertThat(listing.entries().get(1).votes()).as("a word among the numbers").isNull();
  }

  @Test
  void isNoManifestWithoutImageAndLabel() throws IOException {
    Path set = Files.createDirectories(folder.resolve("other"));
    Files.writeString(set.resolve("table.csv"), "file,label\na.png,happy\n");
    assertThat(new ManifestLayout().list(Tree.of(set))).isEmpty();
    assertThat(List.of()).isEqualTo(Tree.of(set).pictures());
  }
}
