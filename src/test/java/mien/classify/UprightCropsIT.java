package mien.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import mien.SharedFiles;
import mien.analysis.Detection;
import mien.analysis.ExecutionProvider;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import mien.detect.CenterFaceDetector;
import mien.training.data.DataSets;
import mien.training.data.LabelledPicture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Labels of portraits that are turned in the plane, by the whole path. */
class UprightCropsIT {
  private static final int EVERY = 6;

  @AutoClose
  private final CenterFaceDetector detector =
      new CenterFaceDetector(
          Path.of("models", "detectors", "centerface.onnx"), ExecutionProvider.CPU);

  @AutoClose
  private final OnnxEmotionClassifier classifier =
      OnnxEmotionClassifier.open(Path.of("models", "mien.onnx"), ExecutionProvider.CPU, 1);

  @Test
  void aTiltedHeadIsLabelledAsAnUprightOne() {
    List<LabelledPicture> all = DataSets.open(SharedFiles.data("london-faces.zip")).pictures();
    int count = 0;
    int upright = 0;
    int asInThePicture = 0;
    for (int i = 0; i < all.size(); i += EVERY) {
      GreyImage turned = turned(all.get(i).image());
      Emotion label = label(all.get(i).image(), face(all.get(i).image()).turnedBox());
      TurnedBox face = face(turned).turnedBox();
      count++;
      upright += label(turned, face) == label ? 1 : 0;
      asInThePicture += label(turned, TurnedBox.upright(face.box())) == label ? 1 : 0;
    }

    assertThat(upright).isGreaterThan((int) (0.9 * count)).isGreaterThan(asInThePicture);
  }

  private Detection face(GreyImage picture) {
    return detector.scan(picture).stream()
        .max(Comparator.comparingDouble(face -> face.box().area()))
        .orElseThrow();
  }

  private Emotion label(GreyImage picture, TurnedBox face) {
    return classifier.classify(picture, List.of(face)).get(0).top();
  }

  /** The picture, turned by 30° on a larger black one. */
  private static GreyImage turned(GreyImage picture) {
    int width = picture.width() * 3 / 2;
    int height = picture.height() * 3 / 2;
    BufferedImage from =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    from.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.pixels());
    AffineTransform turn = new AffineTransform();
    turn.translate(width / 2.0, height / 2.0);
    turn.rotate(Math.toRadians(30));
    turn.translate(-picture.width() / 2.0, -picture.height() / 2.0);
    BufferedImage into = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR).filter(from, into);
    return new GreyImage(
        width, height, ((DataBufferByte) into.getRaster().getDataBuffer()).getData().clone());
  }
}
