package mien.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** The FFmpeg libraries as the whole program sees them: their log goes to ours, at debug. */
final class FFmpeg {
  private static final Logger LOG = LogManager.getLogger(FFmpeg.class);
  private static final LogCallback TO_OUR_LOG =
      new LogCallback() {
        @Override
        public void call(int level, BytePointer message) {
          LOG.debug(message.getString(UTF_8).strip());
        }
      };

  static {
    avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    avutil.setLogCallback(TO_OUR_LOG);
    avdevice.avdevice_register_all();
  }

  private FFmpeg() {}

  /** Called before the first use of a library; the work is done when this class is loaded. */
  static void load() {}

  /** What FFmpeg says of an error code, in its words. */
  static String reason(int code) {
    byte[] text = new byte[avutil.AV_ERROR_MAX_STRING_SIZE];
    avutil.av_strerror(code, text, text.length);
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    String reason = new String(text, 0, end, UTF_8);
    return reason.isEmpty() ? "" : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
  }

  /** Options as FFmpeg takes them; the caller frees what remains with {@code av_dict_free}. */
  static AVDictionary dictionary(Map<String, String> options) {
    AVDictionary dictionary = new AVDictionary(null);
    options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
    return dictionary;
  }
}
