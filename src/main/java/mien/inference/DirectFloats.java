package mien.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Room for a network's numbers, outside the heap. */
public final class DirectFloats {
  private DirectFloats() {}

  /** So many zeros; only such a buffer, in native order, reaches ONNX Runtime without a copy. */
  public static FloatBuffer of(int count) {
    return ByteBuffer.allocateDirect(count * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }
}
