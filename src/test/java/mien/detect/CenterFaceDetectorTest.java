package mien.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import mien.SharedFiles;
import mien.analysis.Detection;
import mien.analysis.ExecutionProvider;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.Landmarks;
import mien.core.TurnedBox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CenterFaceDetectorTest {
  static final Path MODEL = Path.of("models", "detectors", "centerface.onnx");

  @AutoClose
  private final CenterFaceDetector detector = new CenterFaceDetector(MODEL, ExecutionProvider.CPU);

  @TempDir Path folder;

  @Test
  void findsTheFaceOfThePortraitWhereHaarFindsIt() throws IOException {
    List<Detection> found = detector.scan(TestPictures.astronaut());

    assertThat(found).hasSize(1);
    assertThat(found.get(0).box().iou(TestPictures.ASTRONAUT_FACE)).isGreaterThan(0.6);
    assertThat(found.get(0).confidence()).isBetween(0.5, 1.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-60, -30, 0, 20, 45})
  void saysHowFarAHeadIsTilted(double degrees) throws IOException {
    double before = landmarks(TestPictures.astronaut()).roll();

    assertThat(landmarks(tilted(degrees)).roll()).isCloseTo(before + degrees, within(10.0));
  }

  /** Near a known face, tilted heads are as easy as upright ones, and their boxes as large. */
  @ParameterizedTest
  @ValueSource(doubles = {-75, -40, -12, 15, 35, 60})
  void findsAKnownFaceHoweverItIsTilted(double degrees) throws IOException {
    Detection straight = near(TestPictures.astronaut(), 0);
    Detection tilted = near(tilted(degrees), degrees);

    assertThat(tilted.confidence()).isGreaterThan(straight.confidence() - 0.1);
    assertThat(tilted.box().width()).isCloseTo(straight.box().width(), withinPercentage(12));
    assertThat(Objects.requireNonNull(tilted.landmarks()).roll())
        .isCloseTo(Objects.requireNonNull(straight.landmarks()).roll() + degrees, within(5.0));
  }

  private Detection near(GreyImage picture, double roll) {
    FaceBox before = TestPictures.ASTRONAUT_FACE.translated(5, -5);
    return detector.near(picture, new TurnedBox(before, roll)).orElseThrow();
  }

  private static GreyImage tilted(double degrees) throws IOException {
    BufferedImage portrait = ImageIO.read(SharedFiles.clip("astronaut.png").toFile());
    FaceBox face = TestPictures.ASTRONAUT_FACE;
    AffineTransform turn =
        AffineTransform.getRotateInstance(Math.toRadians(degrees), face.centerX(), face.centerY());
    BufferedImage turned = new BufferedImage(512, 512, BufferedImage.TYPE_3BYTE_BGR);
    new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR).filter(portrait, turned);
    return TestPictures.grey(turned, 512, 512);
  }

  private Landmarks landmarks(GreyImage picture) {
    List<Detection> found = detector.scan(picture);
    assertThat(found).hasSize(1);
    return Objects.requireNonNull(found.get(0).landmarks());
  }

  @Test
  void findsAKnownFaceThatHasMovedAndGrown() throws IOException {
    FaceBox before = TestPictures.ASTRONAUT_FACE.translated(15, -10).scaledAboutCenter(0.9);

    assertThat(detector.near(TestPictures.astronaut(), TurnedBox.upright(before)))
        .hasValueSatisfying(
            found -> assertThat(found.box().iou(TestPictures.ASTRONAUT_FACE)).isGreaterThan(0.6));
  }

  @Test
  void aScanLeavesOutWhoIsKnown() throws IOException {
    GreyImage picture = TestPictures.astronaut();
    assertThat(detector.scan(picture, List.of(TestPictures.ASTRONAUT_FACE))).isEmpty();
  }

  @Test
  void findsNothingFarFromAFace() throws IOException {
    GreyImage picture = TestPictures.astronaut();

    assertThat(detector.near(picture, TurnedBox.upright(new FaceBox(20, 350, 90, 90)))).isEmpty();
    assertThat(detector.near(picture, TurnedBox.upright(new FaceBox(-300, 0, 90, 90)))).isEmpty();
  }

  @Test
  void severalAreFoundAtOnceAsTheyAreOneByOne() throws IOException {
    GreyImage picture = tilted(20);
    FaceBox face = TestPictures.ASTRONAUT_FACE;
    List<TurnedBox> places = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      places.add(new TurnedBox(face.translated(2 * i, -2 * i), 20));
      places.add(TurnedBox.upright(face.translated(-2 * i, i)));
      places.add(TurnedBox.upright(new FaceBox(-300 - i, 0, 90, 90)));
    }

    List<Detection> oneByOne =
        places.stream().flatMap(place -> detector.near(picture, place).stream()).toList();
    List<Detection> atOnce = detector.near(picture, places);

    assertThat(atOnce).hasSameSizeAs(oneByOne).hasSizeGreaterThan(5);
    for (int i = 0; i < atOnce.size(); i++) {
      assertThat(atOnce.get(i).box().iou(oneByOne.get(i).box())).isGreaterThan(0.99);
    }
  }

  @Test
  void findsNothingInNoiseOfAnySize() {
    for (int width : new int[] {1, 19, 33, 641}) {
      GreyImage noise = TestPictures.noise(width, 1 + width / 2);
      assertThat(detector.scan(noise)).isEmpty();
      assertThat(detector.near(noise, TurnedBox.upright(noise.bounds()))).isEmpty();
    }
  }

  @Test
  void tellsTheSameOfAPictureWhateverItSawBefore() throws IOException {
    List<Detection> first = detector.scan(TestPictures.astronaut());
    assertThat(detector.scan(TestPictures.noise(640, 480))).isEmpty();

    assertThat(detector.scan(TestPictures.astronaut())).isEqualTo(first);
  }

  @Test
  void aMissingFileIsOneSentence() {
    assertThatThrownBy(
            () -> new CenterFaceDetector(folder.resolve("none.onnx"), ExecutionProvider.CPU))
        .isInstanceOf(InputException.class)
        .hasMessageMatching("The face detector's file .*none.onnx is not there: .*haar\\.");
  }

  @Test
  void anotherFileIsOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("text.onnx"), "not a network");

    assertThatThrownBy(() -> new CenterFaceDetector(text, ExecutionProvider.CPU))
        .isInstanceOf(InputException.class)
        .hasMessageMatching("The network .*text.onnx cannot be run (?s:.*)");
  }
}
