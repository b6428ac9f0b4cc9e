package mien.classify;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import mien.analysis.ExecutionProvider;

/** A network ready to run. Used and closed on the thread that made it. */
interface Network extends AutoCloseable {

  /**
   * @param faces a direct buffer in native order that holds at least this shape, from index 0
   * @param shape {@code [n, channels, height, width]}
   * @return {@code [n, labels]}
   */
  float[][] logits(FloatBuffer faces, long... shape) throws OrtException;

  @Override
  void close();

  /** Opens the same network on one provider or another. */
  interface Factory {

    /**
     * @param provider CPU or CUDA
     */
    Network open(ExecutionProvider provider) throws OrtException;
  }
}
