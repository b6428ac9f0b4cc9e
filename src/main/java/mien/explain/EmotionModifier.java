package mien.explain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import mien.analysis.ExecutionProvider;
import mien.classify.FacePreprocessor;
import mien.classify.ModelCard;
import mien.classify.OnnxGradient;
import mien.classify.OnnxGradient.Mode;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.GreyImage;

/**
 * Changes a face towards an emotion by gradient ascent on the picture itself (Yousefi et al.,
 * "Learning Facial Emotion Representations across Cultures"): what comes out is synthetic and shows
 * what the network looks for, not how the person would look. Used and closed on the thread that
 * made it.
 *
 * <p><b>(ours)</b>: each step follows the plain gradient of the target's log probability, scaled to
 * change a pixel by {@value #STEP} grey levels (root mean square); it ends when the target's
 * probability is {@value #ENOUGH} or after {@value #MOST_STEPS} steps.
 */
public final class EmotionModifier implements AutoCloseable {
  private static final double STEP = 0.5;
  private static final double ENOUGH = 0.9;
  private static final int MOST_STEPS = 100;
  private static final double WHITE = 255;

  private final OnnxGradient gradient;
  private final FacePreprocessor preprocessor;
  private final ModelCard.Input input;
  private final FloatBuffer face;

  /**
   * @throws mien.core.InputException if the model cannot be used, or carries no backward pass
   */
  public EmotionModifier(Path model, ExecutionProvider where) {
    gradient = new OnnxGradient(model, where);
    input = gradient.card().input();
    preprocessor = new FacePreprocessor(input);
    face =
        ByteBuffer.allocateDirect(preprocessor.length() * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
  }

  /**
   * @param crop a picture that is a face crop
   * @throws mien.core.InputException if the model does not know the target
   */
  public Modification modify(GreyImage crop, Emotion target) {
    preprocessor.crop(crop, face, 0);
    int place = Explainer.place(gradient.card(), target);
    float[] pixels = new float[input.width() * input.height()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) ((face.get(i) * input.std() + input.mean()) * WHITE);
    }
    GreyImage before = grey(pixels);
    OnnxGradient.Result now = gradient.of(face, Mode.PLAIN, place);
    EmotionScores scoresBefore = scores(now);
    EmotionScores scores = scoresBefore;
    int steps = 0;
    for (; steps < MOST_STEPS && scores.of(target) < ENOUGH; steps++) {
      climb(pixels, Planes.sum(now.gradients()[0], input.channels()));
      for (int i = 0; i < preprocessor.length(); i++) {
        face.put(i, (float) ((pixels[i % pixels.length] / WHITE - input.mean()) / input.std()));
      }
      now = gradient.of(face, Mode.PLAIN, place);
      scores = scores(now);
    }
    return new Modification(target, before, grey(pixels), scoresBefore, scores, steps);
  }

  private static void climb(float[] pixels, float[] slope) {
    double squares = 0;
    for (float s : slope) {
      squares += (double) s * s;
    }
    double factor = squares == 0 ? 0 : STEP / Math.sqrt(squares / slope.length);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) Math.max(0, Math.min(WHITE, pixels[i] + factor * slope[i]));
    }
  }

  private EmotionScores scores(OnnxGradient.Result result) {
    ModelCard card = gradient.card();
    return EmotionScores.softmax(card.labels(), result.logits()[0], card.temperature());
  }

  private GreyImage grey(float[] pixels) {
    byte[] grey = new byte[pixels.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) Math.round(pixels[i]);
    }
    return new GreyImage(input.width(), input.height(), grey);
  }

  @Override
  public void close() {
    gradient.close();
    preprocessor.close();
  }
}
