package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import mien.training.data.MatFile.Array;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are put together here as the format's description says. */
class MatFileTest {
  private static final int DOUBLE_CLASS = 6;
  private static final int CHAR_CLASS = 4;

  private final ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  private static byte[] file(ByteOrder order, byte[]... elements) {
    byte[] header = Arrays.copyOf("MATLAB 5.0 MAT-file".getBytes(StandardCharsets.US_ASCII), 128);
    ByteBuffer.wrap(header).order(order).putShort(124, (short) 0x100).putShort(126, (short) 0x4d49);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(header);
    for (byte[] element : elements) {
      all.writeBytes(element);
    }
    return all.toByteArray();
  }

  private static byte[] element(ByteOrder order, int type, byte[] body, boolean padded) {
    int length = padded ? (body.length + 7) / 8 * 8 : body.length;
    return ByteBuffer.allocate(8 + length)
        .order(order)
        .putInt(type)
        .putInt(body.length)
        .put(body)
        .array();
  }

  private static byte[] ints(ByteOrder order, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(order);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  /** A name of up to four letters stands in the element's own head. */
  private static byte[] name(ByteOrder order, String name) {
    byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    if (letters.length > 4) {
      return element(order, 1, letters, true);
    }
    return ByteBuffer.allocate(8)
        .order(order)
        .putInt(letters.length << 16 | 1)
        .put(letters)
        .array();
  }

  private static byte[] matrix(
      ByteOrder order, int kind, String name, int[] size, int type, byte[] values) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(element(order, 6, ints(order, kind, 0), true));
    body.writeBytes(element(order, 5, ints(order, size), true));
    body.writeBytes(name(order, name));
    body.writeBytes(element(order, type, values, true));
    return element(order, 14, body.toByteArray(), true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsNumbersByNameAndPlaceInBothByteOrders(boolean little) throws IOException {
    ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    ByteBuffer values = ByteBuffer.allocate(6 * 8).order(order);
    for (double value : new double[] {11, 21, 12, 22, 13, 23}) {
      values.putDouble(value);
    }
    Map<String, Array> arrays =
        MatFile.read(
            file(
                order,
                matrix(order, DOUBLE_CLASS, "x", new int[] {2, 3}, 9, values.array()),
                matrix(order, 9, "a_long_name", new int[] {1, 2}, 2, new byte[] {(byte) 200, 7})));

    assertThat(arrays).containsOnlyKeys("x", "a_long_name");
    Array x = arrays.get("x");
    assertThat(x.size()).containsExactly(2, 3);
    assertThat(x.count()).isEqualTo(6);
    assertThat(x.at(0, 0)).isEqualTo(11);
    assertThat(x.at(1, 0)).isEqualTo(21);
    assertThat(x.at(1, 2)).isEqualTo(23);
    assertThat(arrays.get("a_long_name").at(0, 0)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "1, -2",
    "2, 254",
    "3, -258",
    "4, 65278",
    "5, -16843010",
    "6, 4278124286",
    "7, -1.694739E38"
  })
  void readsEveryTypeOfNumber(int type, double expected) throws IOException {
    byte[] value = {(byte) 0xfe, (byte) 0xfe, (byte) 0xfe, (byte) 0xfe};
    int bytes = List.of(0, 1, 1, 2, 2, 4, 4, 4).get(type);
    byte[] file =
        file(order, matrix(order, 8, "n", new int[] {1, 1}, type, Arrays.copyOf(value, bytes)));
    double read = MatFile.read(file).get("n").at(0, 0);
    assertThat(read)
        .isCloseTo(expected, org.assertj.core.data.Offset.offset(Math.abs(expected) * 1e-6));
  }

  @Test
  void unpacksWhatIsCompressedAndPassesOverTexts() throws IOException {
    byte[] number = matrix(order, 9, "y", new int[] {1, 3}, 2, new byte[] {1, 2, 3});
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(number);
    }
    byte[] text = matrix(order, CHAR_CLASS, "text", new int[] {1, 2}, 4, new byte[] {65, 0, 66, 0});
    Map<String, Array> arrays =
        MatFile.read(file(order, text, element(order, 15, packed.toByteArray(), false)));
    assertThat(arrays).containsOnlyKeys("y");
    assertThat(arrays.get("y").at(0, 2)).isEqualTo(3);
  }

  @Test
  void refusesOtherFormats() {
    assertThatThrownBy(
            () -> MatFile.read("\u0089HDF\r\n, version 7.3".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessage("not a MATLAB 5 file; save it anew with -v7");
  }

  /** A size that promises more than there is, that is negative, or whose product overflows. */
  @ParameterizedTest
  @CsvSource({"2, 3", "-1, -1", "65536, 65536", "2147483647, 2147483647"})
  void refusesSizesThatCannotBe(int rows, int columns) {
    byte[] file =
        file(order, matrix(order, DOUBLE_CLASS, "x", new int[] {rows, columns}, 9, new byte[8]));
    assertThatThrownBy(() -> MatFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage("damaged MATLAB file");
  }

  @Test
  void refusesAFileThatIsCutAnywhere() throws IOException {
    byte[] whole = file(order, matrix(order, DOUBLE_CLASS, "x", new int[] {1, 1}, 9, new byte[8]));
    assertThat(MatFile.read(whole)).containsKey("x");
    for (int length = 128 + 8; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> MatFile.read(cut))
          .as("%d bytes", length)
          .isInstanceOf(IOException.class);
    }
  }
}
