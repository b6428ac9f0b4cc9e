package mien.output.video;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;

/** What every call into FFmpeg needs. */
final class Ffmpeg {
  private Ffmpeg() {}

  /**
   * The result of a call that is negative when it fails.
   *
   * @param doing what was tried, for the message
   */
  static int check(int result, String doing) throws IOException {
    if (result < 0) {
      byte[] text = new byte[avutil.AV_ERROR_MAX_STRING_SIZE];
      avutil.av_strerror(result, text, text.length);
      throw new IOException(doing + " failed: " + new String(text, UTF_8).trim());
    }
    return result;
  }

  /** Options as FFmpeg takes them; free what remains with {@code av_dict_free}. */
  static AVDictionary options(Map<String, String> options) {
    AVDictionary dictionary = new AVDictionary(null);
    options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
    return dictionary;
  }

  static long fromMicros(long micros, AVRational timeBase) {
    return avutil.av_rescale_q(micros, avutil.av_make_q(1, 1_000_000), timeBase);
  }

  static long toMicros(long ticks, AVRational timeBase) {
    return avutil.av_rescale_q(ticks, timeBase, avutil.av_make_q(1, 1_000_000));
  }
}
