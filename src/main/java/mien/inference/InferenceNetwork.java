package mien.inference;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;

/** A network ready to run. Used and closed on the thread that made it. */
interface InferenceNetwork extends AutoCloseable {

  /**
   * @param input a direct buffer in native order that holds at least this shape, from index 0
   * @param shape {@code [n, channels, height, width]}
   * @return {@code [n][…]}, of each item its part of the first output, row by row; overwritten by
   *     the next call
   */
  float[][] run(FloatBuffer input, long... shape) throws OrtException;

  @Override
  void close();

  /** Opens a network. */
  interface Opener {
    InferenceNetwork open() throws OrtException;
  }
}
