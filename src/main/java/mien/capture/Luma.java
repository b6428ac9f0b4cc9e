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
import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_MAKETYPE;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;

import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.PointerScope;
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

  /** Up to this depth no value lies nearer to the middle of two numbers than vectors can tell. */
  private static final int DEEPEST = 12;

  /** Less than what lies between the middle and the next value, and more than vectors err. */
  private static final double HALVES_GO_UP = 1e-4;

  private final int format;
  private final int range;
  private final int plane;
  private final int step;
  private final int offset;
  private final int shift;
  private final int depth;
  private final boolean full;
  private final byte[] toFull;
  private @Nullable Mat converted;

  private Luma(AVFrame frame, AVComponentDescriptor component, boolean full) {
    format = frame.format();
    range = frame.color_range();
    plane = component.plane();
    step = component.step();
    offset = component.offset();
    shift = component.shift();
    depth = component.depth();
    this.full = full;
    toFull = table(depth, full);
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
    int black = black(depth, full);
    int white = white(depth, full);
    byte[] table = new byte[1 << depth];
    for (int sample = 0; sample < table.length; sample++) {
      long value = Math.round(255.0 * (sample - black) / (white - black));
      table[sample] = (byte) Math.max(0, Math.min(255, value));
    }
    return table;
  }

  private static int black(int depth, boolean full) {
    return full ? 0 : 16 << (depth - 8);
  }

  private static int white(int depth, boolean full) {
    return full ? (1 << depth) - 1 : 235 << (depth - 8);
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
    if (full && step == 1 && depth == 8) {
      PixelCopy.rows(frame, plane, frame.width(), into);
    } else if (depth <= DEEPEST && frame.linesize(plane) > 0) {
      readByVectors(frame, into);
    } else {
      readSamples(frame, into);
    }
  }

  /** What the table says, ten times as fast. */
  private void readByVectors(AVFrame frame, byte[] into) {
    Mat all = converted == null ? new Mat() : converted;
    converted = all;
    int bytes = depth > 8 ? 2 : 1;
    double scale = 255.0 / (white(depth, full) - black(depth, full));
    try (PointerScope scope = new PointerScope()) {
      int type = CV_MAKETYPE(bytes == 1 ? CV_8U : CV_16U, step / bytes);
      Mat samples =
          new Mat(frame.height(), frame.width(), type, frame.data(plane), frame.linesize(plane));
      if (step > bytes) {
        Mat packed = samples;
        samples = new Mat();
        extractChannel(packed, samples, offset / bytes);
      }
      samples.convertTo(
          all, CV_8U, scale / (1 << shift), HALVES_GO_UP - scale * black(depth, full));
      all.data().get(into);
    }
  }

  private void readSamples(AVFrame frame, byte[] into) {
    int width = frame.width();
    boolean wide = depth > 8;
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
