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

import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;

/**
 * Where the luma of one pixel format lies and how its values map to full range.
 *
 * <p>Limited range is black at 16 and white at 235, times {@code 2^(depth-8)} (ITU-R BT.601-7
 * section 2.5.3, BT.709-6 section 4.6). A frame that does not tell its range has limited range if
 * it has chroma, unless its format's name says full ({@code yuvj…}), as swscale assumes.
 */
final class Luma {
  /** Formats whose first component is not an 8 to 16 bit little-endian luma sample. */
  private static final long NOT_PLAIN =
      AV_PIX_FMT_FLAG_RGB
          | AV_PIX_FMT_FLAG_PAL
          | AV_PIX_FMT_FLAG_BITSTREAM
          | AV_PIX_FMT_FLAG_HWACCEL
          | AV_PIX_FMT_FLAG_FLOAT
          | AV_PIX_FMT_FLAG_BE
          | AV_PIX_FMT_FLAG_XYZ;

  private final int format;
  private final int range;
  private final int plane;
  private final int step;
  private final int offset;
  private final int shift;
  private final byte[] toFull;

  private Luma(AVFrame frame, AVComponentDescriptor component, boolean full) {
    format = frame.format();
    range = frame.color_range();
    plane = component.plane();
    step = component.step();
    offset = component.offset();
    shift = component.shift();
    toFull = table(component.depth(), full);
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
    int black = full ? 0 : 16 * scale;
    int white = full ? 256 * scale - 1 : 235 * scale;
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

  /** The frame's luma as {@code [height * width]} full-range bytes. */
  byte[] read(AVFrame frame) {
    int width = frame.width();
    boolean wide = toFull.length > 256;
    int rowBytes = offset + (width - 1) * step + (wide ? 2 : 1);
    byte[] raw = PixelCopy.rows(frame, plane, rowBytes);
    if (!wide && step == 1) {
      for (int i = 0; i < raw.length; i++) {
        raw[i] = toFull[raw[i] & 0xff];
      }
      return raw;
    }
    byte[] luma = new byte[width * frame.height()];
    for (int y = 0, to = 0; y < frame.height(); y++) {
      int from = y * rowBytes + offset;
      for (int x = 0; x < width; x++, from += step) {
        int sample = raw[from] & 0xff | (wide ? (raw[from + 1] & 0xff) << 8 : 0);
        luma[to++] = toFull[(sample >> shift) & (toFull.length - 1)];
      }
    }
    return luma;
  }
}
