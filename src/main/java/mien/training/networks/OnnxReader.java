package mien.training.networks;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mien.core.InputException;

/** Reads back the weights of a file that {@link OnnxWriter} wrote. */
public final class OnnxReader {
  private OnnxReader() {}

  /**
   * The constants of a file by name, as float32.
   *
   * @throws InputException if it is not an ONNX file
   */
  public static Map<String, float[]> values(Path file) {
    try {
      Map<String, float[]> values = new LinkedHashMap<>();
      for (TensorProto tensor :
          ModelProto.parseFrom(Files.readAllBytes(file)).getGraph().getInitializerList()) {
        ByteBuffer bytes =
            tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        if (tensor.getDataType() == DataType.FLOAT.getNumber()) {
          float[] array = new float[bytes.remaining() / 4];
          bytes.asFloatBuffer().get(array);
          values.put(tensor.getName(), array);
        } else if (tensor.getDataType() == DataType.FLOAT16.getNumber()) {
          float[] array = new float[bytes.remaining() / 2];
          for (int i = 0; i < array.length; i++) {
            array[i] = Half.toFloat(bytes.getShort());
          }
          values.put(tensor.getName().replace(OnnxGraph.HALF, ""), array);
        } else if (tensor.getName().endsWith(OnnxGraph.ROUNDED)) {
          boolean bytesOnly = tensor.getDataType() == DataType.INT8.getNumber();
          float[] array = new float[bytesOnly ? bytes.remaining() : bytes.remaining() / 4];
          for (int i = 0; i < array.length; i++) {
            array[i] = bytesOnly ? bytes.get() : bytes.getInt();
          }
          values.put(tensor.getName().replace(OnnxGraph.ROUNDED, ""), array);
        }
      }
      widen(values);
      return values;
    } catch (IOException e) {
      throw new InputException("%s is not a readable ONNX file.".formatted(file), e);
    }
  }

  /** Multiplies what is stored as multiples of a step a filter. */
  private static void widen(Map<String, float[]> values) throws IOException {
    for (Map.Entry<String, float[]> constant : values.entrySet()) {
      float[] steps = values.get(constant.getKey() + OnnxGraph.STEPS);
      if (steps != null) {
        float[] array = constant.getValue();
        if (steps.length == 0 || array.length % steps.length != 0) {
          throw new IOException(
              "%d steps for the %d numbers of %s"
                  .formatted(steps.length, array.length, constant.getKey()));
        }
        int each = array.length / steps.length;
        for (int i = 0; i < array.length; i++) {
          array[i] *= steps[i / each];
        }
      }
    }
  }
}
