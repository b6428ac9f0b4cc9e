package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mien.classify.Crop;
import mien.core.Emotion;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetWriterTest {
  @TempDir Path folder;

  @Test
  void facesOfPortraitsAreWrittenWithAllThatIsKnownOfThem() throws IOException {
    GreyImage white = new GreyImage(12, 12, new byte[144]);
    Arrays.fill(white.pixels(), (byte) 255);
    TinySet portraits =
        new TinySet(folder.resolve("portraits"))
            .picture("a.png", white)
            .picture("b.png", new GreyImage(12, 12, new byte[144]))
            .text(
                "labels.csv",
                "image,label,usage,gender,nose\na.png,fear,test,female,0.5 0.75\nb.png,anger,train,male,\n");
    FaceCropper cropper =
        new FaceCropper(new SquareDetector(new FaceBox(2, 2, 8, 8)), 0, Crop.UPRIGHT, 64);
    Path out = folder.resolve("crops");

    DataSet cropped = DataSets.open(portraits.root(), cropper);
    SetWriter.write(cropped, out);

    DataSet read = DataSets.open(out);
    assertThat(read.pictures()).hasSize(1); // the black one has no face
    LabelledPicture picture = read.pictures().get(0);
    assertThat(picture.label()).isEqualTo(Emotion.FEAR);
    assertThat(picture.split()).isEqualTo(Split.TEST);
    assertThat(picture.attributes())
        .isEqualTo(Map.of("gender", "female", "nose", "0.50000 0.87500"));
    assertThat(picture.image().pixels()).isEqualTo(cropped.pictures().get(0).image().pixels());
    assertThatThrownBy(() -> SetWriter.write(cropped, out))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds files already");
  }

  @Test
  void votesAreWrittenWhereThereAreAny() throws IOException {
    GreyImage picture = new GreyImage(2, 2, new byte[] {1, 2, 3, 4});
    GreyImage other = new GreyImage(2, 2, new byte[] {5, 6, 7, 8});
    FerPlusVotes votes = new FerPlusVotes(List.of(1, 0, 0, 3, 0, 0, 6, 0, 0, 0));
    Path out = folder.resolve("voted");
    SetWriter.write(
        new DataSet(
            "set",
            "0",
            "layout",
            List.of(
                new LabelledPicture("a", picture, Emotion.FEAR, votes, Split.TRAINING, Map.of()),
                new LabelledPicture("b", other, Emotion.ANGER, null, Split.TRAINING, Map.of())),
            List.of()),
        out);

    assertThat(DataSets.open(out).pictures())
        .extracting(LabelledPicture::votes)
        .containsExactly(votes, null);
  }

  @Test
  void noFileOfAFolderIsOverwritten() throws IOException {
    TinySet own =
        new TinySet(folder.resolve("own"))
            .picture("images/000001.png", new GreyImage(2, 2, new byte[] {1, 2, 3, 4}))
            .picture("images/000002.png", new GreyImage(2, 2, new byte[] {5, 6, 7, 8}))
            .text("faces.csv", "image,label\nimages/000002.png,fear\n");
    DataSet set = DataSets.open(own.root());
    byte[] before = Files.readAllBytes(own.root().resolve("images/000001.png"));
    assertThatThrownBy(() -> SetWriter.write(set, own.root())).isInstanceOf(InputException.class);
    assertThat(own.root().resolve("images/000001.png")).hasBinaryContent(before);
  }

  @Test
  void whatAKilledRunLeftIsWrittenAnew() throws IOException {
    TinySet set =
        new TinySet(folder.resolve("set"))
            .picture("a.png", new GreyImage(2, 2, new byte[] {1, 2, 3, 4}))
            .text("labels.csv", "image,label\na.png,fear\n");
    Path out = folder.resolve("out");
    Files.createDirectories(out.resolve("images"));
    Files.writeString(out.resolve("labels.csv.part"), "image");
    SetWriter.write(DataSets.open(set.root()), out);
    assertThat(DataSets.open(out).pictures()).hasSize(1);
    assertThat(out.resolve("labels.csv.part")).doesNotExist();
  }
}
