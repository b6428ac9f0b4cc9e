package mien.capture;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mien.capture.MediaAddress.Kind;
import org.bytedeco.javacpp.Loader;

/** How each system gives its cameras, in FFmpeg's words. */
enum CameraApi {
  V4L2,
  DSHOW,
  AVFOUNDATION;

  static CameraApi ofThisSystem() {
    String platform = Loader.getPlatform();
    if (platform.startsWith("windows")) {
      return DSHOW;
    }
    return platform.startsWith("macosx") ? AVFOUNDATION : V4L2;
  }

  /**
   * The ways to open a camera, the best first: Motion JPEG (USB cameras give large pictures quickly
   * only so) with the wanted size and rate, then without what a camera may refuse.
   */
  List<MediaAddress> addresses(Camera camera, SourceOptions wanted) {
    Map<String, String> size = Map.of("video_size", wanted.width() + "x" + wanted.height());
    Map<String, String> sizeAndRate = new HashMap<>(size);
    sizeAndRate.put("framerate", Integer.toString(wanted.framesPerSecond()));
    Map<String, String> all = new HashMap<>(sizeAndRate);
    if (this != AVFOUNDATION) { // it tells no codecs
      all.put(this == DSHOW ? "vcodec" : "input_format", "mjpeg");
    }
    return Stream.of(all, sizeAndRate, size, Map.<String, String>of())
        .distinct()
        .map(options -> address(camera, options))
        .toList();
  }

  private MediaAddress address(Camera camera, Map<String, String> options) {
    String url =
        switch (this) {
          case V4L2 -> camera.id();
          case DSHOW -> "video=" + camera.id();
          case AVFOUNDATION -> camera.id() + ":none";
        };
    String format = name().toLowerCase(Locale.ROOT);
    return new MediaAddress(Kind.CAMERA, "Camera " + camera.name(), url, format, options);
  }
}
