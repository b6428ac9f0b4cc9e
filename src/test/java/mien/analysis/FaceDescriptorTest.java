package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mien.analysis.LondonFaces.Portrait;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FaceDescriptorTest {
  private static final FaceBox BOX = new FaceBox(60, 50, 100, 100);

  @Test
  void onePictureIsAtNoDistanceFromItself() {
    GreyImage picture = Pictures.stripes(true);

    assertThat(FaceDescriptor.at(picture, BOX, 0).distance(FaceDescriptor.at(picture, BOX, 0)))
        .isCloseTo(0, Offset.offset(1e-5));
  }

  @Test
  void otherTextureIsFarAway() {
    FaceDescriptor one = FaceDescriptor.at(Pictures.stripes(true), BOX, 0);
    FaceDescriptor other = FaceDescriptor.at(Pictures.stripes(false), BOX, 0);

    assertThat(one.distance(other)).isGreaterThan(0.8);
  }

  @Test
  void aBoxBeyondThePictureAndAFlatOneAreDescribedToo() {
    FaceBox beyond = new FaceBox(-300, -40, 100, 100);
    FaceDescriptor flat = FaceDescriptor.at(Pictures.plain(), beyond, 20);

    assertThat(flat.distance(FaceDescriptor.at(Pictures.stripes(true), BOX, 0)))
        .isBetween(0.0, 4.0);
  }

  /** What people who were never seen before are held against. */
  @Test
  void noTwoOfAHundredPortraitsAreTakenForOnePerson() {
    List<Portrait> portraits = LondonFaces.all();
    List<FaceDescriptor> views = portraits.stream().map(Portrait::descriptor).toList();
    List<Double> strangers = new ArrayList<>();
    List<Double> same = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean one = portraits.get(i).subject().equals(portraits.get(j).subject());
        (one ? same : strangers).add(views.get(i).distance(views.get(j)));
      }
    }

    assertThat(same).hasSize(102);
    assertThat(strangers).hasSize(20_604).allMatch(distance -> distance > 0.7);
    assertThat(same.stream().filter(distance -> distance < 0.7).count()).isGreaterThan(60);
  }

  /**
   * Makes the mean face anew, in {@code target/mean-face.txt}; where landmarks are found a little
   * elsewhere it may differ a little from the one in the program.
   */
  @Test
  void theMeanFaceIsThatOfTheLondonSet() throws IOException {
    List<Portrait> portraits = LondonFaces.all();
    double[] mean =
        new double[BinaryPatterns.CELLS * BinaryPatterns.CELLS * BinaryPatterns.PATTERNS];
    for (Portrait portrait : portraits) {
      float[] patterns =
          FaceDescriptor.patterns(
              portrait.picture(), new TurnedBox(portrait.box(), portrait.roll()).square(1));
      for (int i = 0; i < mean.length; i++) {
        mean[i] += patterns[i] / portraits.size();
      }
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < mean.length; i += BinaryPatterns.PATTERNS) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < BinaryPatterns.PATTERNS; k++) {
        line.append(k == 0 ? "" : " ").append(Math.round(255 * mean[i + k]));
      }
      lines.add(line.toString());
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "mean-face.txt"), lines);

    int[] made = numbers(String.join("\n", lines));
    int[] bundled = numbers(bundled());
    assertThat(made).hasSameSizeAs(bundled);
    double off = 0;
    for (int i = 0; i < made.length; i++) {
      off += Math.abs(made[i] - bundled[i]) / (double) made.length;
    }
    assertThat(off).isLessThan(2);
  }

  private static String bundled() throws IOException {
    try (InputStream file = FaceDescriptor.class.getResourceAsStream("mean-face.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static int[] numbers(String text) {
    return Stream.of(text.trim().split("\\s+")).mapToInt(Integer::parseInt).toArray();
  }
}
