package mien.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mien.core.Address;
import mien.core.InputException;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The FFmpeg libraries as the whole program sees them: their log goes to ours, at debug. That of
 * the devices is loaded for cameras and filter graphs alone: it wants a desktop's libraries.
 */
public final class FFmpeg {
  private static final Logger LOG = LoggerFactory.getLogger(FFmpeg.class);

  /**
   * What FFmpeg has no words for on Windows: the network's error numbers of its C library (errno.h
   * of the Universal C Runtime) and those of its sockets (winsock2.h), which FFmpeg hands on as
   * they are.
   */
  private static final Map<Integer, String> ON_WINDOWS =
      Map.ofEntries(
          Map.entry(106, "connection aborted"),
          Map.entry(107, "connection refused"),
          Map.entry(108, "connection reset"),
          Map.entry(110, "no route to host"),
          Map.entry(116, "the network is down"),
          Map.entry(118, "the network is unreachable"),
          Map.entry(138, "connection timed out"),
          Map.entry(10050, "the network is down"),
          Map.entry(10051, "the network is unreachable"),
          Map.entry(10053, "connection aborted"),
          Map.entry(10054, "connection reset"),
          Map.entry(10065, "no route to host"));

  /** Kept, since FFmpeg holds it by its address. */
  private static final LogCallback TO_OUR_LOG = callback(FFmpeg::log);

  static {
    System.setProperty("org.bytedeco.javacpp.logger", "slf4j"); // else it writes to standard error
    avutil.av_log_set_level(avutil.AV_LOG_INFO);
    avutil.setLogCallback(TO_OUR_LOG);
  }

  /** Loaded when it is first asked. */
  private static final class Devices {
    static final Optional<String> TROUBLE = load();

    private static Optional<String> load() {
      try {
        avdevice.avdevice_register_all();
        return Optional.empty();
      } catch (LinkageError e) {
        LOG.warn("FFmpeg's library of devices cannot be loaded", e);
        return Optional.of(MissingLibrary.in(e));
      }
    }
  }

  /** The clock of our own times. */
  static final AVRational MICROS = avutil.av_make_q(1, 1_000_000);

  private FFmpeg() {}

  /** Called before the first use of a library; the work is done when this class is loaded. */
  static void load() {}

  /**
   * Called before a camera or a filter graph is opened or listed.
   *
   * @throws InputException if this machine lacks what FFmpeg's library of devices needs
   */
  static void loadDevices() {
    Devices.TROUBLE.ifPresent(
        trouble -> {
          throw new InputException(
              "Cameras and lavfi: cannot be used on this machine: %s.".formatted(trouble));
        });
  }

  /** What FFmpeg logs on this thread while the question runs; one question at a time. */
  static synchronized List<String> messagesOf(Runnable question) {
    Thread asking = Thread.currentThread();
    List<String> heard = new ArrayList<>();
    LogCallback listening =
        callback(
            message -> {
              log(message);
              if (Thread.currentThread() == asking) {
                heard.add(message);
              }
            });
    avutil.setLogCallback(listening);
    try {
      question.run();
    } finally {
      avutil.setLogCallback(TO_OUR_LOG);
    }
    return heard;
  }

  /** It names the addresses that a stream leads to. */
  private static void log(String message) {
    LOG.debug(Address.withoutSecrets(message));
  }

  private static LogCallback callback(Consumer<String> listener) {
    return new LogCallback() {
      @Override
      public void call(int level, BytePointer text) {
        listener.accept(text.getString(UTF_8).strip());
      }
    };
  }

  /**
   * The result of a call that is negative when it fails.
   *
   * @param doing what was tried, for the message
   */
  public static int check(int result, String doing) throws IOException {
    if (result < 0) {
      throw new IOException(doing + " failed: " + reason(result));
    }
    return result;
  }

  /** What FFmpeg says of an error code, in its words. */
  static String reason(int code) {
    byte[] text = new byte[avutil.AV_ERROR_MAX_STRING_SIZE];
    avutil.av_strerror(code, text, text.length);
    String reason = new String(text, UTF_8).replace("\0", "");
    if (reason.startsWith("Error number ")) {
      return ON_WINDOWS.getOrDefault(-code, reason.toLowerCase(Locale.ROOT));
    }
    return Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
  }

  /** Options as FFmpeg takes them; the caller frees what remains with {@code av_dict_free}. */
  public static AVDictionary dictionary(Map<String, String> options) {
    AVDictionary dictionary = new AVDictionary(null);
    options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
    return dictionary;
  }

  /** Ticks of a stream's clock in µs, rounded to the nearest. */
  public static long toMicros(long ticks, AVRational timeBase) {
    return avutil.av_rescale_q(ticks, timeBase, MICROS);
  }

  /** The same back again. */
  public static long fromMicros(long micros, AVRational timeBase) {
    return avutil.av_rescale_q(micros, MICROS, timeBase);
  }
}
