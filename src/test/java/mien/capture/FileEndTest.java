package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileEndTest {
  private static final String NO_END = "its mark of the end is missing";
  private static final String TORN = "it ends in the middle of a packet";

  @TempDir Path folder;

  private Optional<String> missing(String format, byte[] bytes) throws IOException {
    return FileEnd.missing(Files.write(folder.resolve("file"), bytes), format);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "gif, 47 49 46 00 3b, -",
        "gif, 47 49 46 00 3b 00 00 0a, -", // padded
        "gif, 47 49 46 00 21, " + NO_END,
        "jpeg_pipe, ff d8 ff 00 ff d9, -",
        "jpeg_pipe, ff d8 ff 00 ff d9 00 00 41, -", // a phone's trailer
        "image2, ff d8 ff 00 12, " + NO_END,
        "image2, ff d8 ff 00 ff d9, -",
        "image2, 89 50 4e 47 0d 0a 1a 0a, -", // no JPEG
        "mjpeg, ff d8 ff 00 ff d9 ff d8 ff 00 12, " + NO_END,
        "mkv by another name, 00, -"
      })
  void looksForTheMarkOfTheEnd(String format, String bytes, String sentence) throws IOException {
    assertThat(missing(format, hex(bytes))).isEqualTo(Optional.ofNullable(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1a45dfa3 81 00 18538067 83 000000, -",
        "1a45dfa3 81 00 18538067 83 0000, it holds 13 of the 14 bytes that its header promises",
        "1a45dfa3 81 00 18538067 4003 000000, -", // a size of two bytes
        "1a45dfa3 81 00 18538067 4004 000000, it holds 15 of the 16 bytes that its header promises",
        "1a45dfa3 81 00 18538067 0100000000000300 00, it holds 19 of the 786 bytes that its header"
            + " promises",
        "1a45dfa3 81 00 18538067 01ffffffffffffff 00, -", // left open: live
        "1a45dfa3 81 00 18538067 ff 00, -",
        "1a45dfa3 81 00 18538067, -",
        "1a45dfa3 81 00 18538067 00, -", // no size has nine bytes
        "00112233, -"
      })
  void comparesMatroskaWithTheSizeOfItsSegment(String bytes, String sentence) throws IOException {
    assertThat(missing("matroska,webm", hex(bytes))).isEqualTo(Optional.ofNullable(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "200, 0, -",
        "201, 0, it holds 200 of the 201 bytes that its header promises",
        "201, 1, -" // broadcast
      })
  void comparesAsfWithTheSizeInItsProperties(int size, int flags, String sentence)
      throws IOException {
    ByteBuffer file = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    file.put(30, hex("a1dcab8c47a9cf118ee400c00c205365"));
    file.putLong(30 + 40, size).putInt(30 + 88, flags);
    assertThat(missing("asf", file.array())).isEqualTo(Optional.ofNullable(sentence));
  }

  @Test
  void looksForTheLastPageOfOgg() throws IOException {
    byte[] page = hex("4f676753 00 04 0000000000000000 00000000 00000000 00000000 02 02 01 aabbcc");
    assertThat(missing("ogg", page)).isEmpty();
    assertThat(missing("ogg", java.util.Arrays.copyOf(page, page.length - 1))).hasValue(NO_END);
    page[5] = 0;
    assertThat(missing("ogg", page)).hasValue(NO_END);
    assertThat(missing("ogg", new byte[3])).hasValue(NO_END);
  }

  @ParameterizedTest
  @CsvSource({"188, 0", "204, 0", "192, 4"})
  void findsTheRasterOfATransportStream(int packet, int clock) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.writeBytes(new byte[7]); // tuned in within a packet
    for (int i = 0; i < 5; i++) {
      byte[] one = new byte[packet];
      one[clock] = 0x47;
      stream.writeBytes(one);
    }
    assertThat(missing("mpegts", stream.toByteArray())).isEmpty();
    stream.write(0);
    assertThat(missing("mpegts", stream.toByteArray())).hasValue(TORN);
  }

  @Test
  void takesWhatCannotBeReadForWhole() {
    assertThat(FileEnd.missing(folder.resolve("none"), "gif")).isEmpty();
  }
}
