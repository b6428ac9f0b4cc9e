package mien.capture;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_FLOAT;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_XYZ;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Where the luma of one pixel format lies and how its values map to full range.
 *
 * <p>Limited range is black at 16 and white at 235, times {@code 2^(depth-8)} (ITU-R BT.601-7
 * section 2.5.3, BT.709-6 section 4.6). A frame that does not tell its range has limited range if
 * it has chroma, unless its format's name says full ({@code yuvj…}), as swscale assumes. Used and
 * closed on one thread.
 */
final class Luma implements AutoCloseable {
  /** Formats whose first component is not an 8 to 16 bit little-endian luma sample. */
  private static final long NOT_PLAIN =
      AV_PIX_FMT_FLAG_RGB
          | AV_PIX_FMT_FLAG_PAL
          | AV_PIX_FMT_FLAG_BITSTREAM
          | AV_PIX_FMT_FLAG_HWACCEL
          | AV_PIX_FMT_FLAG_FLOAT
          | AV_PIX_FMT_FLAG_BE
          | AV_PIX_FMT_FLAG_XYZ;

  private static final int BLACK = 16;
  private static final int WHITE = 235;

  private final int format;
  private final int range;
  private final int plane;
  private final int step;
  private final int offset;
  private final int shift;
  private final byte[] toFull;
  private final boolean full;
  private @Nullable Mat converted;

  private Luma(AVFrame frame, AVComponentDescriptor component, boolean full) {
    format = frame.format();
    range = frame.color_range();
    plane = component.plane();
    step = component.step();
    offset = component.offset();
    shift = component.shift();
    toFull = table(component.depth(), full);
    this.full = full;
  }

  /** How to read this frame and its like; empty if its format has no luma samples. */
  static Optional<Luma> of(AVFrame frame) {
    AVPixFmtDescriptor descriptor = av_pix_fmt_desc_get(frame.format());
    AVComponentDescriptor component = descriptor.comp(0);
    if ((descriptor.flags() & NOT_PLAIN) != 0 || component.depth() < 8) {
      return Optional.empty();
    }
    boolean hasChroma = descriptor.nb_components() >= 3;
    boolean full =
        frame.color_range() == AVCOL_RANGE_JPEG
            || descriptor.name().getString().startsWith("yuvj")
            || (!hasChroma && frame.color_range() != AVCOL_RANGE_MPEG);
    return Optional.of(new Luma(frame, component, full));
  }

  /** The 8-bit full-range value of every sample of {@code depth} bits. */
  static byte[] table(int depth, boolean full) {
    int scale = 1 << (depth - 8);
    int black = full ? 0 : BLACK * scale;
    int white = full ? 256 * scale - 1 : WHITE * scale;
    byte[] table = new byte[256 * scale];
    for (int sample = 0; sample < table.length; sample++) {
      long value = Math.round(255.0 * (sample - black) / (white - black));
      table[sample] = (byte) Math.max(0, Math.min(255, value));
    }
    return table;
  }

  boolean fits(AVFrame frame) {
    return frame.format() == format && frame.color_range() == range;
  }

  /**
   * Reads the frame's luma.
   *
   * @param into receives {@code [height * width]} full-range bytes
   */
  void read(AVFrame frame, byte[] into) {
    boolean wide = toFull.length > 256;
    if (wide || step > 1) {
      readSamples(frame, wide, into);
    } else if (full) {
      PixelCopy.rows(frame, plane, frame.width(), into);
    } else if (frame.linesize(plane) > 0) {
      readLimited(frame, into);
    } else {
      PixelCopy.rows(frame, plane, frame.width(), into);
      for (int i = 0; i < into.length; i++) {
        into[i] = toFull[into[i] & 0xff];
      }
    }
  }

  /** What the table says, by OpenCV's vectors: no eight-bit value lies between two numbers. */
  private void readLimited(AVFrame frame, byte[] into) {
    Mat all = converted == null ? new Mat() : converted;
    converted = all;
    try (BytePointer data = frame.data(plane);
        Mat stored = new Mat(frame.height(), frame.width(), CV_8UC1, data, frame.linesize(plane))) {
      stored.convertTo(all, CV_8UC1, 255.0 / (WHITE - BLACK), -255.0 * BLACK / (WHITE - BLACK));
    }
    try (BytePointer rows = all.data()) {
      rows.get(into);
    }
  }

  private void readSamples(AVFrame frame, boolean wide, byte[] into) {
    int width = frame.width();
    int rowBytes = offset + (width - 1) * step + (wide ? 2 : 1);
    byte[] raw = PixelCopy.rows(frame, plane, rowBytes);
    for (int y = 0, to = 0; y < frame.height(); y++) {
      int from = y * rowBytes + offset;
      for (int x = 0; x < width; x++, from += step) {
        int sample = raw[from] & 0xff | (wide ? (raw[from + 1] & 0xff) << 8 : 0);
        into[to++] = toFull[(sample >> shift) & (toFull.length - 1)];
      }
    }
  }

  @Override
  public void close() {
    if (converted != null) {
      converted.close();
    }
  }
}
