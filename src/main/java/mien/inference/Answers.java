package mien.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a network's answers are written to, kept from run to run for each shape of its pictures:
 * ONNX Runtime would make a new tensor, and a new copy of it in the heap, for every one. For one
 * thread.
 */
final class Answers implements AutoCloseable {
  /** A video needs a handful: few faces or many, near ones and whole pictures. */
  private static final int MOST = 16;

  private final Map<List<Long>, Answer> kept = new LinkedHashMap<>(MOST, 0.75f, true);

  /** A tensor, its numbers, and room to read them into. */
  record Answer(OnnxTensor tensor, FloatBuffer floats, float[][] items) {}

  /**
   * Reads answers.
   *
   * @param floats one item after the other
   * @param into as many as there are, which are overwritten; null where there is no room yet
   */
  static float[][] read(FloatBuffer floats, float[][] into) {
    int each = floats.capacity() / into.length;
    for (int i = 0; i < into.length; i++) {
      if (into[i] == null) {
        into[i] = new float[each];
      }
      floats.get(i * each, into[i]);
    }
    return into;
  }

  /** For pictures of this shape; empty where none was seen yet. */
  Optional<Answer> of(List<Long> pictures) {
    return Optional.ofNullable(kept.get(pictures));
  }

  /**
   * Keeps room for the answers to pictures of a shape.
   *
   * @param shape of an answer in float32, {@code [n, …]}
   */
  Answer keep(List<Long> pictures, long[] shape) throws OrtException {
    int length = 1;
    for (long side : shape) {
      length = Math.multiplyExact(length, Math.toIntExact(side));
    }
    FloatBuffer floats = DirectFloats.of(length);
    int n = Math.toIntExact(shape[0]);
    OnnxTensor tensor = OnnxTensor.createTensor(OnnxRuntime.ENVIRONMENT, floats, shape);
    Answer answer = new Answer(tensor, floats, new float[n][length / n]);
    kept.put(pictures, answer);
    if (kept.size() > MOST) {
      List<Long> eldest = kept.keySet().iterator().next();
      kept.remove(eldest).tensor.close();
    }
    return answer;
  }

  @Override
  public void close() {
    kept.values().forEach(answer -> answer.tensor.close());
    kept.clear();
  }
}
