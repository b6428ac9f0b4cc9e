package mien.explain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mien.analysis.ExecutionProvider;
import mien.analysis.ProviderStatus;
import mien.classify.FacePreprocessor;
import mien.classify.ModelCard;
import mien.classify.OnnxGradient;
import mien.classify.OnnxGradient.Mode;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.SaliencyMap;
import mien.core.TurnedBox;
import org.jspecify.annotations.Nullable;

/**
 * Explains faces by the gradient of an emotion's probability with respect to each pixel (Simonyan
 * et al. 2014, "Deep Inside Convolutional Networks"), plain or guided. Used and closed on the
 * thread that made it.
 */
public final class Explainer implements AutoCloseable {
  private final OnnxGradient gradient;
  private final FacePreprocessor preprocessor;
  private final Mode mode;
  private FloatBuffer batch = FloatBuffer.allocate(0);

  /**
   * @param mode {@link Mode#PLAIN} or {@link Mode#GUIDED}
   * @throws InputException if the model cannot be used, or carries no backward pass
   */
  public Explainer(Path model, ExecutionProvider where, Mode mode) {
    if (mode == Mode.OFF) {
      throw new IllegalArgumentException("nothing can be explained with the backward pass off");
    }
    this.mode = mode;
    gradient = new OnnxGradient(model, where);
    preprocessor = new FacePreprocessor(gradient.card().input());
  }

  /** Where its network runs, and why there. */
  public ProviderStatus status() {
    return gradient.status();
  }

  /** The model's card. */
  public ModelCard card() {
    return gradient.card();
  }

  /**
   * Faces of one picture.
   *
   * @param emotion what to explain; null for each face's most probable one
   * @return one for each box in order
   */
  public List<Explanation> faces(
      GreyImage picture, List<TurnedBox> faces, @Nullable Emotion emotion) {
    ensureRoomFor(faces.size());
    List<TurnedBox> areas = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      preprocessor.face(picture, faces.get(i), batch, i * preprocessor.length());
      areas.add(preprocessor.area(faces.get(i)));
    }
    return explained(areas, emotion);
  }

  /** What the network is shown of a face that a detector found. */
  public TurnedBox area(TurnedBox face) {
    return preprocessor.area(face);
  }

  /**
   * Pictures that are face crops already.
   *
   * @param emotion what to explain; null for each face's most probable one
   * @return one for each picture in order
   */
  public List<Explanation> crops(List<GreyImage> crops, @Nullable Emotion emotion) {
    ensureRoomFor(crops.size());
    List<TurnedBox> areas = new ArrayList<>();
    for (int i = 0; i < crops.size(); i++) {
      GreyImage crop = crops.get(i);
      preprocessor.crop(crop, batch, i * preprocessor.length());
      double side = Math.max(crop.width(), crop.height());
      areas.add(
          TurnedBox.upright(
              new FaceBox((crop.width() - side) / 2, (crop.height() - side) / 2, side, side)));
    }
    return explained(areas, emotion);
  }

  private List<Explanation> explained(List<TurnedBox> areas, @Nullable Emotion emotion) {
    if (areas.isEmpty()) {
      return List.of();
    }
    long[] classes = new long[areas.size()];
    Arrays.fill(classes, emotion == null ? OnnxGradient.WINNER : place(card(), emotion));
    OnnxGradient.Result found = gradient.of(batch, mode, classes);
    List<Explanation> explanations = new ArrayList<>();
    for (int i = 0; i < classes.length; i++) {
      EmotionScores scores =
          EmotionScores.softmax(card().labels(), found.logits()[i], card().temperature());
      explanations.add(
          new Explanation(
              scores,
              emotion == null ? scores.top() : emotion,
              map(areas.get(i), found.gradients()[i])));
    }
    return explanations;
  }

  /** Where a model's outputs have an emotion. */
  static int place(ModelCard card, Emotion emotion) {
    int place = card.labels().indexOf(emotion);
    if (place < 0) {
      throw new InputException(
          "The model %s does not know %s.".formatted(card.name(), emotion.label()));
    }
    return place;
  }

  private SaliencyMap map(TurnedBox area, float[] gradient) {
    ModelCard.Input input = card().input();
    float[] shares = Planes.sum(gradient, input.channels());
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.abs(shares[i]);
      sum += shares[i];
    }
    for (int i = 0; sum > 0 && i < shares.length; i++) {
      shares[i] = (float) (shares[i] / sum);
    }
    return new SaliencyMap(area, input.width(), input.height(), shares);
  }

  private void ensureRoomFor(int count) {
    if (batch.capacity() < count * preprocessor.length()) {
      batch =
          ByteBuffer.allocateDirect(count * preprocessor.length() * Float.BYTES)
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
    }
  }

  @Override
  public void close() {
    gradient.close();
    preprocessor.close();
  }
}
