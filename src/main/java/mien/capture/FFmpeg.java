package mien.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The FFmpeg libraries as the whole program sees them: their log goes to ours, at debug. */
final class FFmpeg {
  private static final Logger LOG = LoggerFactory.getLogger(FFmpeg.class);

  /** What FFmpeg tells the thread that asks; some of its answers come through its log alone. */
  private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

  private static final LogCallback TO_OUR_LOG =
      new LogCallback() {
        @Override
        public void call(int level, BytePointer text) {
          String message = text.getString(UTF_8).strip();
          LOG.debug(message);
          List<String> heard = HEARD.get();
          if (heard != null) {
            heard.add(message);
          }
        }
      };

  static {
    System.setProperty("org.bytedeco.javacpp.logger", "slf4j"); // else it writes to standard error
    avutil.av_log_set_level(avutil.AV_LOG_INFO);
    avutil.setLogCallback(TO_OUR_LOG);
    avdevice.avdevice_register_all();
  }

  private FFmpeg() {}

  /** Called before the first use of a library; the work is done when this class is loaded. */
  static void load() {}

  /** What FFmpeg logs on this thread while the question runs. */
  static List<String> messagesOf(Runnable question) {
    List<String> heard = new ArrayList<>();
    HEARD.set(heard);
    try {
      question.run();
    } finally {
      HEARD.remove();
    }
    return heard;
  }

  /** What FFmpeg says of an error code, in its words. */
  static String reason(int code) {
    byte[] text = new byte[avutil.AV_ERROR_MAX_STRING_SIZE];
    avutil.av_strerror(code, text, text.length);
    String reason = new String(text, UTF_8).replace("\0", "");
    return Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
  }

  /** Options as FFmpeg takes them; the caller frees what remains with {@code av_dict_free}. */
  static AVDictionary dictionary(Map<String, String> options) {
    AVDictionary dictionary = new AVDictionary(null);
    options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
    return dictionary;
  }
}
