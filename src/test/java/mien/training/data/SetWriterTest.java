package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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
                "image,label,usage,gender\na.png,fear,test,female\nb.png,anger,train,male\n");
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
    assertThat(picture.attributes()).isEqualTo(Map.of("gender", "female"));
    assertThat(picture.image().pixels()).isEqualTo(cropped.pictures().get(0).image().pixels());
    assertThatThrownBy(() -> SetWriter.write(cropped, out))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds a data set already");
  }
}
