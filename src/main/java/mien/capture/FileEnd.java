package mien.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the bytes of a file tell of its end, where FFmpeg does not say that they are missing: the
 * size in the header of Matroska (RFC 8794) and ASF, the last byte of a GIF, the flag on the last
 * page of an Ogg file (RFC 3533), the raster of a transport stream (ISO 13818-1), the last marker
 * of a JPEG picture.
 */
final class FileEnd {
  private static final Logger LOG = LoggerFactory.getLogger(FileEnd.class);

  private static final int HEAD = 1 << 16;

  /** An Ogg page is no longer (RFC 3533), nor has a JPEG picture that much behind its end. */
  private static final int TAIL = 1 << 17;

  private static final String NO_END = "its mark of the end is missing";
  private static final byte[] EBML = bytes("1a45dfa3");
  private static final byte[] SEGMENT = bytes("18538067");
  private static final byte[] ASF_PROPERTIES = bytes("a1dcab8c47a9cf118ee400c00c205365");
  private static final byte[] OGG_PAGE = bytes("4f676753");
  private static final byte[] JPEG_BEGIN = bytes("ffd8ff");
  private static final byte[] JPEG_END = bytes("ffd9");
  private static final int TS_PACKET = 188;
  private static final int TS_LONG_PACKET = 204;

  private final byte[] head;
  private final byte[] tail;
  private final long length;

  private FileEnd(RandomAccessFile file) throws IOException {
    length = file.length();
    head = read(file, 0, HEAD);
    tail = read(file, Math.max(0, length - TAIL), TAIL);
  }

  private static byte[] read(RandomAccessFile file, long from, int most) throws IOException {
    byte[] bytes = new byte[(int) Math.min(most, file.length() - from)];
    file.seek(from);
    file.readFully(bytes);
    return bytes;
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  /**
   * What is missing, in half a sentence.
   *
   * @param format FFmpeg's name of the container
   */
  static Optional<String> missing(Path path, String format) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      FileEnd end = new FileEnd(file);
      return switch (format) {
        case "matroska,webm" -> end.fewerThan(end.matroskaLength());
        case "asf" -> end.fewerThan(end.asfLength());
        case "gif" -> end.ends((byte) 0x3b) ? Optional.empty() : Optional.of(NO_END);
        case "jpeg_pipe", "mjpeg" -> end.jpegEnds() ? Optional.empty() : Optional.of(NO_END);
        // So FFmpeg calls a JPEG picture by its file's name where it does not see its end.
        case "image2" ->
            firstIndex(end.head, JPEG_BEGIN) != 0 || end.jpegEnds()
                ? Optional.empty()
                : Optional.of(NO_END);
        case "ogg" -> end.oggEnds() ? Optional.empty() : Optional.of(NO_END);
        case "mpegts" ->
            end.isPacket(TS_PACKET) || end.isPacket(TS_LONG_PACKET)
                ? Optional.empty()
                : Optional.of("it ends in the middle of a packet");
        default -> Optional.empty();
      };
    } catch (EOFException e) {
      return Optional.of(NO_END); // it shrinks while it is read
    } catch (IOException e) {
      LOG.warn("{} cannot be looked into", path, e);
      return Optional.empty();
    }
  }

  private Optional<String> fewerThan(long promised) {
    return length < promised
        ? Optional.of(
            "it holds %d of the %d bytes that its header promises".formatted(length, promised))
        : Optional.empty();
  }

  /** Where the segment ends; 0 where that is left open, as in live recordings. */
  private long matroskaLength() {
    if (firstIndex(head, EBML) != 0) {
      return 0;
    }
    int at = firstIndex(head, SEGMENT) + SEGMENT.length;
    if (at < SEGMENT.length || at >= head.length) {
      return 0;
    }
    int size = Integer.numberOfLeadingZeros(head[at] & 0xff) - Integer.SIZE + Byte.SIZE + 1;
    if (size > Byte.SIZE || at + size > head.length) {
      return 0;
    }
    long open = (1L << 7 * size) - 1; // all ones
    long value = head[at] & (0xff >> size);
    for (int i = 1; i < size; i++) {
      value = value << 8 | head[at + i] & 0xff;
    }
    return value == open ? 0 : at + size + value;
  }

  private long asfLength() {
    int at = firstIndex(head, ASF_PROPERTIES);
    if (at < 0 || at + 92 > head.length) {
      return 0;
    }
    ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    boolean broadcast = (fields.getInt(at + 88) & 1) != 0; // the size is not valid then
    return broadcast ? 0 : fields.getLong(at + 40);
  }

  /** Whether the last byte is this one, but for zeros and line ends that were put behind it. */
  private boolean ends(byte mark) {
    int last = tail.length - 1;
    while (last >= 0 && (tail[last] == 0 || tail[last] == '\n' || tail[last] == '\r')) {
      last--;
    }
    return last >= 0 && tail[last] == mark;
  }

  /** Neither marker can stand within the data of a picture. */
  private boolean jpegEnds() {
    return lastIndex(tail, JPEG_END) > lastIndex(tail, JPEG_BEGIN);
  }

  /** Whether the last page is whole and says that it is the last. */
  private boolean oggEnds() {
    int page = lastIndex(tail, OGG_PAGE);
    if (page < 0 || page + 27 > tail.length) {
      return false;
    }
    int segments = tail[page + 26] & 0xff;
    int end = page + 27 + segments;
    for (int i = page + 27; i < page + 27 + segments && i < tail.length; i++) {
      end += tail[i] & 0xff;
    }
    return (tail[page + 5] & 4) != 0 && end <= tail.length;
  }

  private boolean isPacket(int size) {
    return tail.length < 2 * size
        || tail[tail.length - size] == 0x47 && tail[tail.length - 2 * size] == 0x47
        || size == TS_PACKET && isPacketWithClock();
  }

  /** Packets of 192 bytes, a clock of four before each: cameras' .mts and .m2ts. */
  private boolean isPacketWithClock() {
    int last = tail.length - TS_PACKET;
    return last >= TS_PACKET + 4 && tail[last] == 0x47 && tail[last - TS_PACKET - 4] == 0x47;
  }

  private static int firstIndex(byte[] bytes, byte[] wanted) {
    for (int i = 0; i <= bytes.length - wanted.length; i++) {
      if (matches(bytes, i, wanted)) {
        return i;
      }
    }
    return -1;
  }

  private static int lastIndex(byte[] bytes, byte[] wanted) {
    for (int i = bytes.length - wanted.length; i >= 0; i--) {
      if (matches(bytes, i, wanted)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] bytes, int at, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
