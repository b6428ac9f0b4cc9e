package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import mien.analysis.Parts;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.evaluation.LabelledFace;
import mien.evaluation.LabelledFaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainInputsTest {
  @TempDir Path folder;
  private final List<String> taken = new ArrayList<>();

  @BeforeEach
  void aPictureAndWhatIsNone() throws IOException {
    BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_3BYTE_BGR);
    ImageIO.write(picture, "png", folder.resolve("1.png").toFile());
    Files.writeString(folder.resolve("2.png"), "no picture");
  }

  private static ExplainInputs inputs(boolean crops) {
    ModelCard.Input input = new ModelCard.Input(1, 48, 48, 0.5, 0.25, 0, Normalisation.NONE);
    return new ExplainInputs(Parts.OneFace::new, input, crops);
  }

  private void take(boolean crops) {
    inputs(crops)
        .portraits(
            List.of(folder.toString()),
            portrait -> taken.add(portrait.faces().get(0).name() + " " + portrait.areas().size()));
  }

  /** Else all pictures of a large folder would have to fit into memory. */
  @Test
  void eachPictureIsHandedOnBeforeTheNextIsRead() {
    for (boolean crops : List.of(true, false)) {
      taken.clear();
      assertThatThrownBy(() -> take(crops))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("2.png");
      assertThat(taken).containsExactly(folder.getFileName() + "-1 1");
    }
  }

  @Test
  void picturesOfOneNameInTwoFoldersAreNamedApart() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other")).resolve("1.png");
    Files.copy(folder.resolve("1.png"), other);
    inputs(true)
        .portraits(
            List.of(folder.resolve("1.png").toString(), other.toString()),
            portrait -> taken.add(portrait.faces().get(0).name()));
    assertThat(taken).containsExactly("1-1", "1-2");
  }

  /** The face takes the pixels 4 to 28 of 32. */
  @Test
  void theLandmarksOfAPortraitLieElsewhereInItsCrop() {
    Map<String, String> columns = Map.of("nose", "0.5 0.3125", "group", "a");
    LabelledFace portrait =
        new LabelledFace("p", new GreyImage(32, 32, new byte[1024]), Emotion.FEAR, columns);
    LabelledFaces set = new LabelledFaces("set", "", "all", List.of(portrait));
    assertThat(inputs(false).labelled(set).get(0).attributes())
        .isEqualTo(Map.of("nose", "0.50000 0.25000", "group", "a"));
    assertThat(inputs(true).labelled(set).get(0).attributes()).isEqualTo(columns);
  }

  @Test
  void whatTheTakerThrowsIsNoFaultOfThePicture() {
    IllegalStateException planned = new IllegalStateException("planned");
    assertThatThrownBy(
            () ->
                inputs(true)
                    .portraits(
                        List.of(folder.resolve("1.png").toString()),
                        portrait -> {
                          throw planned;
                        }))
        .isSameAs(planned);
  }
}
