package mien.classify;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import mien.analysis.EmotionClassifier;
import mien.analysis.ExecutionProvider;
import mien.analysis.PictureFaces;
import mien.analysis.ProviderStatus;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.TurnedBox;
import mien.inference.DirectFloats;
import mien.inference.FallbackNetwork;
import mien.inference.OrtNetwork;

/**
 * Classifies faces with an ONNX model, all faces of a picture in one batch. Used and closed on the
 * thread that made it; only {@link #status} may be asked from others.
 */
public final class OnnxEmotionClassifier implements EmotionClassifier {
  private final ModelCard card;
  private final FacePreprocessor preprocessor;
  private final FallbackNetwork network;
  private final int views;
  private FloatBuffer batch;
  private boolean closed;

  /** Opens a model that judges each face as it is. */
  public static OnnxEmotionClassifier open(Path file, ExecutionProvider wanted, int usualFaces) {
    return open(file, wanted, usualFaces, false);
  }

  /**
   * Opens a model.
   *
   * @param usualFaces how many faces a batch will usually have; {@code AUTO} times both providers
   *     with as many
   * @param mirrored whether it judges each face's mirror image too and gives the mean
   * @throws InputException if the file is missing, is not ONNX, has no card, or one that
   *     contradicts it
   */
  public static OnnxEmotionClassifier open(
      Path file, ExecutionProvider wanted, int usualFaces, boolean mirrored) {
    OrtNetwork cpu = ModelFile.open(file);
    try {
      return new OnnxEmotionClassifier(
          ModelFile.read(file, cpu), cpu, wanted, usualFaces, mirrored ? 2 : 1);
    } catch (RuntimeException e) {
      cpu.close();
      throw e;
    }
  }

  private OnnxEmotionClassifier(
      ModelFile model, OrtNetwork cpu, ExecutionProvider wanted, int usualFaces, int views) {
    card = model.card();
    this.views = views;
    preprocessor = new FacePreprocessor(card.input());
    batch = buffer(usualFaces);
    try {
      network = FallbackNetwork.of(cpu, model.path(), wanted, batch, shape(usualFaces));
    } catch (RuntimeException e) {
      preprocessor.close();
      throw e;
    }
  }

  /** The model's card. */
  public ModelCard card() {
    return card;
  }

  @Override
  public List<Emotion> labels() {
    return card.labels();
  }

  @Override
  public ProviderStatus status() {
    return network.status();
  }

  @Override
  public List<EmotionScores> classify(GreyImage picture, List<TurnedBox> faces) {
    return classifyAll(List.of(new PictureFaces(picture, faces))).get(0);
  }

  @Override
  public List<List<EmotionScores>> classifyAll(List<PictureFaces> pictures) {
    ensureRoomFor(pictures.stream().mapToInt(each -> each.faces().size()).sum());
    int count = 0;
    for (PictureFaces each : pictures) {
      for (TurnedBox face : each.faces()) {
        preprocessor.face(each.picture(), face, batch, begin(count++));
      }
    }
    Iterator<EmotionScores> scores = run(count).iterator();
    return pictures.stream()
        .map(each -> each.faces().stream().map(face -> scores.next()).toList())
        .toList();
  }

  @Override
  public List<EmotionScores> classifyCrops(List<GreyImage> crops) {
    ensureRoomFor(crops.size());
    for (int i = 0; i < crops.size(); i++) {
      preprocessor.crop(crops.get(i), batch, begin(i));
    }
    return run(crops.size());
  }

  @Override
  public double uncertainBelow() {
    return card.uncertainBelow();
  }

  private List<EmotionScores> run(int count) {
    if (count == 0) {
      return List.of();
    }
    for (int face = 0; views > 1 && face < count; face++) {
      preprocessor.mirror(batch, begin(face), begin(face) + preprocessor.length());
    }
    float[][] logits = network.run(batch, shape(count));
    List<EmotionScores> scores = new ArrayList<>(count);
    for (int face = 0; face < count; face++) {
      float[] mean = views == 1 ? logits[face] : mean(logits, face * views);
      scores.add(EmotionScores.softmax(card.labels(), mean, card.temperature()));
    }
    return scores;
  }

  /** Of the logits, not of the probabilities: their mean would be flatter than any view's. */
  private float[] mean(float[][] logits, int from) {
    float[] mean = new float[card.labels().size()];
    for (int view = from; view < from + views; view++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += logits[view][i] / views;
      }
    }
    return mean;
  }

  /** Where in the batch a face begins; its other views follow it. */
  private int begin(int face) {
    return face * views * preprocessor.length();
  }

  private void ensureRoomFor(int count) {
    if (closed) {
      throw new IllegalStateException("This classifier is closed");
    }
    if (batch.capacity() < begin(count)) {
      batch = buffer(count);
    }
  }

  private FloatBuffer buffer(int faces) {
    return DirectFloats.of(begin(faces));
  }

  private long[] shape(int faces) {
    ModelCard.Input input = card.input();
    return new long[] {(long) faces * views, input.channels(), input.height(), input.width()};
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      network.close();
      preprocessor.close();
    }
  }
}
