package mien.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mien.core.InputException;
import mien.files.PendingFile;
import mien.training.networks.Half;
import mien.training.networks.Network;

/**
 * Weights in a file of Hugging Face's safetensors format: eight bytes with the header's length, a
 * JSON header that says name, type, shape and place of each tensor, then the numbers; all little
 * endian.
 */
public final class SafeTensors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_HEADER = 100_000_000;

  private SafeTensors() {}

  /** Writes a network's numbers as float32, whole or not at all. */
  static void write(Path file, Map<String, float[]> values, Network network) throws IOException {
    Map<String, long[]> shapes = network.parameters();
    shapes.putAll(network.buffers());
    ObjectNode header = JSON.createObjectNode();
    int end = 0;
    for (Map.Entry<String, float[]> entry : values.entrySet()) {
      ObjectNode tensor = header.putObject(entry.getKey());
      tensor.put("dtype", "F32");
      tensor.set("shape", JSON.valueToTree(shapes.get(entry.getKey())));
      tensor.putArray("data_offsets").add(end).add(end + 4 * entry.getValue().length);
      end += 4 * entry.getValue().length;
    }
    byte[] text = JSON.writeValueAsBytes(header);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + end).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text);
    for (float[] array : values.values()) {
      for (float value : array) {
        bytes.putFloat(value);
      }
    }
    PendingFile.write(file, bytes.array());
  }

  /**
   * All floating-point tensors of a file, as float32 in the order of their shapes.
   *
   * @throws InputException if the file is not whole
   */
  public static Map<String, float[]> read(Path file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      long length = bytes.remaining() < 8 ? -1 : bytes.getLong();
      if (length < 2 || length > Math.min(LONGEST_HEADER, bytes.remaining())) {
        throw new InputException("%s is not a safetensors file.".formatted(file));
      }
      byte[] text = new byte[(int) length];
      bytes.get(text);
      JsonNode header = JSON.readTree(new String(text, StandardCharsets.UTF_8));
      ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
      Map<String, float[]> values = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : header.properties()) {
        if (!entry.getKey().equals("__metadata__")) {
          float[] array = floats(entry.getValue(), data);
          if (array.length > 0) {
            values.put(entry.getKey(), array);
          }
        }
      }
      return values;
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new InputException(
          "The weights %s cannot be read (%s).".formatted(file, e.getMessage()), e);
    }
  }

  private static float[] floats(JsonNode tensor, ByteBuffer data) {
    int begin = tensor.path("data_offsets").path(0).intValue();
    int end = tensor.path("data_offsets").path(1).intValue();
    return switch (tensor.path("dtype").asText()) {
      case "F32" -> array((end - begin) / 4, i -> data.getFloat(begin + 4 * i));
      case "BF16" ->
          array((end - begin) / 2, i -> Float.intBitsToFloat(data.getShort(begin + 2 * i) << 16));
      case "F16" -> array((end - begin) / 2, i -> Half.toFloat(data.getShort(begin + 2 * i)));
      default -> new float[0];
    };
  }

  private interface At {
    float get(int index);
  }

  private static float[] array(int length, At at) {
    float[] array = new float[length];
    for (int i = 0; i < length; i++) {
      array[i] = at.get(i);
    }
    return array;
  }
}
