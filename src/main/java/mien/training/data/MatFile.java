package mien.training.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * Reads the numeric arrays of a MATLAB 5 file ("MAT-File Format", The MathWorks: data elements of a
 * type, a size and a body, padded to eight bytes; those of type 15 are compressed). Arrays of any
 * other kind are passed over.
 */
final class MatFile {
  private static final int HEADER = 128;
  private static final int MATRIX = 14;
  private static final int COMPRESSED = 15;
  private static final int FIRST_NUMERIC_CLASS = 6;
  private static final int LAST_NUMERIC_CLASS = 15;
  private static final int OWN_ENDIAN = 'M' << 8 | 'I';

  /** How long the numbers of each type are. */
  private static final Map<Integer, Integer> BYTES =
      Map.of(1, 1, 2, 1, 3, 2, 4, 2, 5, 4, 6, 4, 7, 4, 9, 8);

  private MatFile() {}

  /**
   * @param size of each dimension
   * @param type of the stored numbers, 1 to 13 as the format counts them
   * @param values the first dimension running fastest
   */
  record Array(List<Integer> size, int type, ByteBuffer values) {

    Array {
      long bytes = BYTES.getOrDefault(type, 0);
      for (int length : size) {
        bytes = length < 0 ? -1 : Math.multiplyExact(bytes, length);
      }
      if (bytes <= 0 || bytes > values.remaining()) {
        throw new IllegalArgumentException("%s numbers of type %d".formatted(size, type));
      }
    }

    /** How many numbers there are. */
    int count() {
      return values.remaining() / BYTES.getOrDefault(type, 1);
    }

    /** The number at a place; dimensions that are left out are zero. */
    double at(int... place) {
      int index = 0;
      for (int d = place.length - 1; d >= 0; d--) {
        index = index * size.get(d) + place[d];
      }
      return switch (type) {
        case 1 -> values.get(index);
        case 2 -> values.get(index) & 0xff;
        case 3 -> values.getShort(2 * index);
        case 4 -> values.getShort(2 * index) & 0xffff;
        case 5 -> values.getInt(4 * index);
        case 6 -> values.getInt(4 * index) & 0xffffffffL;
        case 7 -> values.getFloat(4 * index);
        case 9 -> values.getDouble(8 * index);
        default -> throw new IllegalArgumentException("numbers of type " + type);
      };
    }
  }

  /** The arrays by name. */
  static Map<String, Array> read(byte[] file) throws IOException {
    if (file.length < HEADER
        || !new String(file, 0, 6, StandardCharsets.US_ASCII).equals("MATLAB")) {
      throw new IOException("not a MATLAB 5 file; save it anew with -v7");
    }
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (in.getShort(HEADER - 2) != OWN_ENDIAN) {
      in.order(ByteOrder.BIG_ENDIAN);
    }
    Map<String, Array> arrays = new HashMap<>();
    try {
      in.position(HEADER);
      while (in.remaining() >= 8) {
        Element element = Element.next(in, false);
        if (element.type == COMPRESSED) {
          element = Element.next(inflated(element.body), false);
        }
        if (element.type == MATRIX) {
          add(element.body, arrays);
        }
      }
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException e) {
      throw new IOException("damaged MATLAB file", e);
    }
    return arrays;
  }

  private static void add(ByteBuffer matrix, Map<String, Array> arrays) {
    int kind = Element.next(matrix, true).body.getInt() & 0xff;
    if (kind < FIRST_NUMERIC_CLASS || kind > LAST_NUMERIC_CLASS) {
      return;
    }
    ByteBuffer sizes = Element.next(matrix, true).body;
    List<Integer> size = new ArrayList<>();
    while (sizes.hasRemaining()) {
      size.add(sizes.getInt());
    }
    String name = StandardCharsets.US_ASCII.decode(Element.next(matrix, true).body).toString();
    Element values = Element.next(matrix, true);
    arrays.put(name, new Array(List.copyOf(size), values.type, values.body));
  }

  private static ByteBuffer inflated(ByteBuffer body) throws IOException {
    byte[] bytes = new byte[body.remaining()];
    body.get(bytes);
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return ByteBuffer.wrap(in.readAllBytes()).order(body.order());
    }
  }

  private record Element(int type, ByteBuffer body) {

    /** The next element; a small one has type and size in one word and the body in the next. */
    static Element next(ByteBuffer in, boolean padded) {
      int word = in.getInt();
      boolean small = word >>> 16 != 0;
      int type = small ? word & 0xffff : word;
      int length = small ? word >>> 16 : in.getInt();
      int begin = in.position();
      ByteBuffer body = in.slice(begin, length).order(in.order());
      int end = small ? begin + 4 : begin + length;
      in.position(padded && !small ? Math.min(in.limit(), begin + (length + 7) / 8 * 8) : end);
      return new Element(type, body);
    }
  }
}
