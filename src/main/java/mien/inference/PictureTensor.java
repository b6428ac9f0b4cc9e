package mien.inference;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.platform.Fp16Conversions;
import java.nio.FloatBuffer;
import java.util.Optional;

/**
 * How a network wants its pictures: as we prepare them, {@code [n, channels, height, width]} in
 * float32 for any n, or as other people's networks often do.
 *
 * @param batch how many pictures it takes at a time, no more and no fewer; 0 for any number
 * @param channelsLast {@code [n, height, width, channels]}
 * @param half float16
 */
public record PictureTensor(int batch, boolean channelsLast, boolean half) {
  private static final int ANY = -1;

  /** What a network declares, if these pictures can be brought into that form. */
  public static Optional<PictureTensor> of(
      TensorInfo declared, long channels, long height, long width) {
    long[] shape = declared.getShape();
    boolean half = declared.type == OnnxJavaType.FLOAT16;
    if (shape.length != 4
        || !(half || declared.type == OnnxJavaType.FLOAT)
        || shape[0] == 0
        || shape[0] > 1024) {
      return Optional.empty();
    }
    int batch = shape[0] == ANY ? 0 : (int) shape[0];
    if (fits(shape, channels, height, width)) {
      return Optional.of(new PictureTensor(batch, false, half));
    }
    return fits(shape, height, width, channels)
        ? Optional.of(new PictureTensor(batch, true, half))
        : Optional.empty();
  }

  private static boolean fits(long[] shape, long... sizes) {
    boolean fits = true;
    for (int i = 0; i < sizes.length; i++) {
      fits &= shape[i + 1] == sizes[i] || shape[i + 1] == ANY;
    }
    return fits;
  }

  /**
   * Pictures in this form; the caller closes it.
   *
   * @param faces {@code [n, channels, height, width]} from index 0, a direct buffer in native order
   * @param from the first picture to take
   * @param count how many; where the network wants more, the last is repeated
   */
  OnnxTensor tensor(FloatBuffer faces, int from, int count, int channels, int height, int width)
      throws OrtException {
    int each = channels * height * width;
    int places = batch == 0 ? count : batch;
    FloatBuffer floats = faces.slice(from * each, count * each);
    if (places != count || (channelsLast && channels > 1)) {
      floats = arranged(floats, places, count, channels, height * width);
    }
    long[] shape =
        channelsLast
            ? new long[] {places, height, width, channels}
            : new long[] {places, channels, height, width};
    return half
        ? OnnxTensor.createTensor(
            OnnxRuntime.ENVIRONMENT,
            Fp16Conversions.convertFloatBufferToFp16Buffer(floats),
            shape,
            OnnxJavaType.FLOAT16)
        : OnnxTensor.createTensor(OnnxRuntime.ENVIRONMENT, floats, shape);
  }

  private FloatBuffer arranged(FloatBuffer from, int places, int count, int channels, int plane) {
    int each = channels * plane;
    FloatBuffer into = DirectFloats.of(places * each);
    for (int place = 0; place < places; place++) {
      int first = Math.min(place, count - 1) * each;
      for (int i = 0; i < each; i++) {
        int channel = channelsLast ? i % channels : i / plane;
        int pixel = channelsLast ? i / channels : i % plane;
        into.put(from.get(first + channel * plane + pixel));
      }
    }
    return into.rewind();
  }
}
