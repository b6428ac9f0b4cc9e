package mien.inference;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

/** Of pictures with two channels of one row of three pixels; numbers tell picture, channel, x. */
class PictureTensorTest {
  private static final float[] FACES = {
    111, 112, 113, 121, 122, 123, //
    211, 212, 213, 221, 222, 223, //
    311, 312, 313, 321, 322, 323
  };

  private static FloatBuffer faces() {
    return ByteBuffer.allocateDirect(4 * FACES.length)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer()
        .put(FACES)
        .rewind();
  }

  private static TensorInfo declared(OnnxJavaType type, long... shape) throws OrtException {
    int elements = 1;
    for (long size : shape) {
      elements *= (int) size;
    }
    if (type == OnnxJavaType.INT64) {
      try (OnnxTensor tensor =
          OnnxTensor.createTensor(
              OnnxRuntime.ENVIRONMENT, java.nio.LongBuffer.allocate(elements), shape)) {
        return tensor.getInfo();
      }
    }
    int bytes = type == OnnxJavaType.FLOAT16 ? 2 : 4;
    try (OnnxTensor tensor =
        OnnxTensor.createTensor(
            OnnxRuntime.ENVIRONMENT,
            ByteBuffer.allocateDirect(bytes * elements).order(ByteOrder.nativeOrder()),
            shape,
            type)) {
      return tensor.getInfo();
    }
  }

  @Test
  void tellsTheFormFromWhatTheNetworkDeclares() throws OrtException {
    assertThat(PictureTensor.of(declared(OnnxJavaType.FLOAT, 4, 2, 1, 3), 2, 1, 3))
        .contains(new PictureTensor(4, false, false));
    assertThat(PictureTensor.of(declared(OnnxJavaType.FLOAT16, 1, 1, 3, 2), 2, 1, 3))
        .contains(new PictureTensor(1, true, true));
    assertThat(PictureTensor.of(declared(OnnxJavaType.FLOAT, 1, 2, 2, 2), 2, 2, 2))
        .as("what fits both ways is ours")
        .contains(new PictureTensor(1, false, false));
  }

  @Test
  void takesNoOtherSizeKindOrNumberOfPictures() throws OrtException {
    assertThat(PictureTensor.of(declared(OnnxJavaType.FLOAT, 1, 2, 3, 1), 2, 1, 3)).isEmpty();
    assertThat(PictureTensor.of(declared(OnnxJavaType.FLOAT, 2, 1, 3), 2, 1, 3)).isEmpty();
    assertThat(PictureTensor.of(declared(OnnxJavaType.INT64, 1, 2, 1, 3), 2, 1, 3)).isEmpty();
    assertThat(PictureTensor.of(declared(OnnxJavaType.FLOAT, 1025, 2, 1, 3), 2, 1, 3)).isEmpty();
  }

  @Test
  void givesSomeOfThePicturesAsTheyAre() throws OrtException {
    try (OnnxTensor tensor = new PictureTensor(0, false, false).tensor(faces(), 1, 2, 2, 1, 3)) {
      assertThat(tensor.getInfo().getShape()).containsExactly(2, 2, 1, 3);
      assertThat((float[][][][]) tensor.getValue())
          .isDeepEqualTo(
              new float[][][][] {
                {{{211, 212, 213}}, {{221, 222, 223}}}, {{{311, 312, 313}}, {{321, 322, 323}}}
              });
    }
  }

  @Test
  void bringsChannelsTogetherAndFillsTheBatchWithTheLast() throws OrtException {
    try (OnnxTensor tensor = new PictureTensor(3, true, false).tensor(faces(), 0, 2, 2, 1, 3)) {
      assertThat((float[][][][]) tensor.getValue())
          .isDeepEqualTo(
              new float[][][][] {
                {{{111, 121}, {112, 122}, {113, 123}}},
                {{{211, 221}, {212, 222}, {213, 223}}},
                {{{211, 221}, {212, 222}, {213, 223}}}
              });
    }
  }

  @Test
  void halvesTheBytes() throws OrtException {
    try (OnnxTensor tensor = new PictureTensor(0, false, true).tensor(faces(), 2, 1, 2, 1, 3)) {
      assertThat(tensor.getInfo().type).isEqualTo(OnnxJavaType.FLOAT16);
      float[] values = new float[6];
      tensor.getFloatBuffer().get(values);
      assertThat(values).containsExactly(311, 312, 313, 321, 322, 323); // whole up to 2048
    }
  }
}
