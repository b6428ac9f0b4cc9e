package mien.capture;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_INTERLACED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import mien.core.InputException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;

/**
 * Converts frames to another pixel format of full range, with each frame's own colour matrix, and
 * to another size.
 */
final class Scaler implements AutoCloseable {
  private final int format;
  private final SwsContext context = sws_alloc_context();
  private final AVFrame result = av_frame_alloc();

  /**
   * @param format FFmpeg's number of the pixel format
   */
  Scaler(int format) {
    this.format = format;
  }

  /** The frame in the format and in this size; valid until the next call. */
  AVFrame convert(AVFrame frame, int width, int height) {
    if (result.width() != width || result.height() != height) {
      av_frame_unref(result);
      result.format(format).width(width).height(height);
      result.color_range(AVCOL_RANGE_JPEG);
      av_frame_get_buffer(result, 0);
    }
    // Swscale refuses to make progressive frames of interlaced ones; it scales each field then.
    result.flags(
        result.flags() & ~AV_FRAME_FLAG_INTERLACED | frame.flags() & AV_FRAME_FLAG_INTERLACED);
    int code = sws_scale_frame(context, result, frame);
    if (code < 0) {
      throw new InputException(
          "A frame of %dx%d cannot be converted: %s."
              .formatted(frame.width(), frame.height(), FFmpeg.reason(code)));
    }
    return result;
  }

  @Override
  public void close() {
    av_frame_free(result);
    sws_free_context(context);
  }
}
