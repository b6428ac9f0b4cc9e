package mien.output.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_d2q;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_inv_q;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import mien.capture.FFmpeg;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;

/**
 * Encodes pictures one by one, H.264 by OpenH264 where it is; pictures of an odd width or height,
 * which H.264 with halved colour cannot hold, or too large for OpenH264, become MPEG-4. No picture
 * is reordered or dropped: packets come in the order of the pictures, and their times are the
 * caller's affair. Opened, used and closed on one thread.
 */
final class PictureEncoder implements AutoCloseable {
  /** Plenty for faces to stay sharp at a quarter of what MJPEG would take; (ours). */
  private static final double BITS_PER_PIXEL = 0.15;

  private static final int MOST_TICKS = 65_535;

  private final int width;
  private final int height;
  private final AVCodecContext codec;
  private final AVFrame bgr;
  private final AVFrame yuv;
  private final SwsContext colours;
  private final AVPacket packet = av_packet_alloc();
  private long sent;

  /**
   * @param frameRate nominal, for the bit rate alone
   */
  PictureEncoder(int width, int height, AVRational frameRate) throws IOException {
    this.width = width;
    this.height = height;
    // MPEG-4 cannot count finer, and the encoder's times are not the video's.
    codec = opened(width, height, av_d2q(av_q2d(frameRate), MOST_TICKS));
    bgr = picture(AV_PIX_FMT_BGR24);
    yuv = picture(AV_PIX_FMT_YUV420P);
    colours =
        sws_getContext(
            width,
            height,
            AV_PIX_FMT_BGR24,
            width,
            height,
            AV_PIX_FMT_YUV420P,
            SWS_BICUBIC,
            null,
            null,
            (@Nullable DoublePointer) null);
  }

  /** OpenH264 where it is and takes this size; MPEG-4 takes the others. */
  private static AVCodecContext opened(int width, int height, AVRational frameRate)
      throws IOException {
    AVCodec h264 = avcodec_find_encoder_by_name("libopenh264");
    boolean odd = width % 2 != 0 || height % 2 != 0;
    if (h264 != null && !odd) {
      AVCodecContext context = context(h264, width, height, frameRate);
      if (avcodec_open2(context, h264, (@Nullable AVDictionary) null) >= 0) {
        return context;
      }
      avcodec_free_context(context);
    }
    AVCodec mpeg4 = avcodec_find_encoder(AV_CODEC_ID_MPEG4);
    AVCodecContext context = context(mpeg4, width, height, frameRate);
    int code = avcodec_open2(context, mpeg4, (@Nullable AVDictionary) null);
    if (code < 0) {
      avcodec_free_context(context);
    }
    FFmpeg.check(code, "opening a video encoder for %dx%d".formatted(width, height));
    return context;
  }

  private static AVCodecContext context(
      AVCodec encoder, int width, int height, AVRational frameRate) {
    AVCodecContext context = avcodec_alloc_context3(encoder);
    context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
    context.time_base(av_inv_q(frameRate)).framerate(frameRate);
    context.sample_aspect_ratio(av_make_q(1, 1));
    context.colorspace(AVCOL_SPC_SMPTE170M).color_range(AVCOL_RANGE_MPEG);
    context.bit_rate((long) (BITS_PER_PIXEL * width * height * av_q2d(frameRate)));
    context.gop_size(60).max_b_frames(0);
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    return context;
  }

  private AVFrame picture(int format) throws IOException {
    AVFrame frame = av_frame_alloc();
    frame.width(width).height(height).format(format);
    FFmpeg.check(av_frame_get_buffer(frame, 0), "making room for a picture");
    return frame;
  }

  AVCodecContext codec() {
    return codec;
  }

  /**
   * Encodes one picture of type {@link BufferedImage#TYPE_3BYTE_BGR}.
   *
   * @throws IllegalArgumentException if its size is not the encoder's: native code reads its pixels
   *     unchecked
   * @return its packet without times, valid until the next call; null where the encoder first wants
   *     to see more
   */
  @Nullable AVPacket encode(BufferedImage picture) throws IOException {
    byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    boolean fits = picture.getWidth() == width && picture.getHeight() == height;
    if (!fits || pixels.length != 3 * width * height) {
      throw new IllegalArgumentException(
          "a video of %dx%d cannot hold a picture of %dx%d in %d bytes"
              .formatted(width, height, picture.getWidth(), picture.getHeight(), pixels.length));
    }
    BytePointer rows = bgr.data(0);
    for (int y = 0; y < height; y++) {
      rows.position((long) y * bgr.linesize(0)).put(pixels, y * width * 3, width * 3);
    }
    FFmpeg.check(av_frame_make_writable(yuv), "encoding");
    FFmpeg.check(sws_scale_frame(colours, yuv, bgr), "converting colours");
    yuv.pts(sent++);
    FFmpeg.check(avcodec_send_frame(codec, yuv), "encoding");
    return receive();
  }

  /** A packet that the encoder held back; null when there are no more. */
  @Nullable AVPacket drain() throws IOException {
    avcodec_send_frame(codec, null); // says only once that no more will come; later calls are moot
    return receive();
  }

  private @Nullable AVPacket receive() throws IOException {
    int result = avcodec_receive_packet(codec, packet);
    if (result == AVERROR_EAGAIN() || result == AVERROR_EOF) {
      return null;
    }
    FFmpeg.check(result, "encoding");
    return packet;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    sws_freeContext(colours);
    av_frame_free(bgr);
    av_frame_free(yuv);
    avcodec_free_context(codec);
  }
}
