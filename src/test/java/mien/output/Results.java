package mien.output;

import java.util.Arrays;
import java.util.List;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;

/** Made-up results for the tests of this package. */
public final class Results {
  private Results() {}

  /** Frame number {@code index} at {@code millis}, of 8x6 pixels, with these faces. */
  public static FrameResult frame(long index, long millis, Face... faces) {
    Frame frame = new Frame(index, millis * 1000, 0, new GreyImage(8, 6, new byte[48]), null);
    return new FrameResult(frame, List.of(faces));
  }

  /** A face that was classified with probability 0.7; the six others share the rest evenly. */
  public static Face face(int id, Emotion label) {
    return face(id, label, false);
  }

  public static Face face(int id, Emotion label, boolean uncertain) {
    double[] p = new double[7];
    Arrays.fill(p, 0.05);
    p[label.ordinal()] = 0.7;
    EmotionScores scores = EmotionScores.of(p);
    return new Face(
        id,
        new FaceBox(1, 2, 3.25, 4),
        0.9,
        null,
        new Expression(scores, scores, label, uncertain));
  }
}
