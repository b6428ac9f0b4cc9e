package mien.capture;

import static org.bytedeco.ffmpeg.global.avdevice.avdevice_free_list_devices;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_list_input_sources;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mien.core.InputException;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.slf4j.LoggerFactory;

/** Lists the cameras of this machine and finds one by what the user calls it. */
public final class Cameras {
  private static final Path LINUX_DEVICES = Path.of("/sys/class/video4linux");
  private static final Pattern MAC_DEVICE = Pattern.compile("\\[(\\d+)] (.+)");

  private Cameras() {}

  /** The cameras that the system tells, in its order; {@code camera:0} is the first. */
  public static List<Camera> list() {
    return switch (CameraApi.ofThisSystem()) {
      case V4L2 -> onLinux(LINUX_DEVICES);
      case DSHOW -> onWindows();
      case AVFOUNDATION -> onMac(macMessages());
    };
  }

  /**
   * Looks for what keeps a camera from being used on this machine, before it is opened.
   *
   * @throws InputException if something does; it says what to do
   */
  public static void check(Camera camera) {
    FFmpeg.loadDevices();
    if (CameraApi.ofThisSystem() != CameraApi.V4L2) {
      return;
    }
    Path node = Path.of(camera.id());
    boolean refused = Files.exists(node) && !(Files.isReadable(node) && Files.isWritable(node));
    if (refused) {
      throw new InputException(
          "You may not use %s: join the group video (sudo usermod -aG video %s) and log in again."
              .formatted(camera.name(), System.getProperty("user.name")));
    }
  }

  /**
   * The camera that the user means.
   *
   * @param wanted its place in the list, its id, or its name or a part of it
   * @throws InputException if there is none
   */
  static Camera find(String wanted, List<Camera> cameras) {
    if (cameras.isEmpty()) {
      throw new InputException("No camera is connected to this machine, or none may be used.");
    }
    if (wanted.matches("\\d{1,3}") && Integer.parseInt(wanted) < cameras.size()) {
      return cameras.get(Integer.parseInt(wanted));
    }
    String lower = wanted.toLowerCase(Locale.ROOT);
    Stream<Camera> exact =
        cameras.stream().filter(c -> c.id().equals(wanted) || c.name().equals(wanted));
    Stream<Camera> alike =
        cameras.stream().filter(c -> c.name().toLowerCase(Locale.ROOT).contains(lower));
    return Stream.concat(exact, alike)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "There is no camera %s; \"mien devices\" lists the %d there are."
                        .formatted(wanted, cameras.size())));
  }

  /** The first node of each device; the others carry its metadata. */
  static List<Camera> onLinux(Path devices) {
    if (!Files.isDirectory(devices)) {
      return List.of();
    }
    try (Stream<Path> nodes = Files.list(devices)) {
      List<Camera> cameras = new ArrayList<>();
      for (Path node : nodes.sorted(NaturalOrder.OF_PATHS).toList()) {
        Path index = node.resolve("index");
        if (!Files.exists(index) || Files.readString(index).strip().equals("0")) {
          String name = Files.readString(node.resolve("name")).strip();
          cameras.add(new Camera("/dev/" + node.getFileName(), name));
        }
      }
      return cameras;
    } catch (IOException e) {
      LoggerFactory.getLogger(Cameras.class).warn("The cameras cannot be listed", e);
      return List.of();
    }
  }

  private static List<Camera> onWindows() {
    FFmpeg.loadDevices();
    AVDeviceInfoList list = new AVDeviceInfoList(null);
    List<Camera> cameras = new ArrayList<>();
    avdevice_list_input_sources(
        av_find_input_format("dshow"), (String) null, (AVDictionary) null, list);
    for (int i = 0; !list.isNull() && i < list.nb_devices(); i++) {
      AVDeviceInfo device = list.devices(i);
      if (device.nb_media_types() > 0 && device.media_types().get(0) == AVMEDIA_TYPE_VIDEO) {
        cameras.add(
            new Camera(device.device_name().getString(), device.device_description().getString()));
      }
    }
    avdevice_free_list_devices(list);
    return cameras;
  }

  /** AVFoundation tells its devices through the log alone. */
  private static List<String> macMessages() {
    FFmpeg.loadDevices();
    return FFmpeg.messagesOf(
        () -> {
          AVFormatContext context = new AVFormatContext(null);
          AVDictionary options = FFmpeg.dictionary(Map.of("list_devices", "true"));
          avformat_open_input(context, "", av_find_input_format("avfoundation"), options);
          avformat_close_input(context);
          av_dict_free(options);
        });
  }

  static List<Camera> onMac(List<String> messages) {
    List<Camera> cameras = new ArrayList<>();
    for (String message : messages) {
      if (message.contains("audio devices")) {
        break;
      }
      Matcher device = MAC_DEVICE.matcher(message);
      if (device.matches() && !device.group(2).startsWith("Capture screen")) {
        cameras.add(new Camera(device.group(1), device.group(2)));
      }
    }
    return cameras;
  }
}
