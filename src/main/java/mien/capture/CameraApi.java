package mien.capture;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mien.capture.MediaAddress.Kind;
import mien.core.CameraMode;
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
   *
   * <p>AVFoundation tells no codecs, and FFmpeg always asks it for a rate: 29.97 where none is
   * given, which it refuses unless it is within 0.01 of the highest of one of the camera's ranges
   * (libavdevice/avfoundation.m, configure_video_device, FFmpeg 8.0). Most cameras' is 30.
   */
  List<MediaAddress> addresses(Camera camera, CameraMode wanted) {
    Map<String, String> size = Map.of("video_size", wanted.width() + "x" + wanted.height());
    Map<String, String> sizeAndRate = new HashMap<>(size);
    sizeAndRate.put("framerate", Integer.toString(wanted.framesPerSecond()));
    Map<String, String> usualRate = Map.of("framerate", "30");
    Map<String, String> sizeAndUsualRate = new HashMap<>(size);
    sizeAndUsualRate.putAll(usualRate);
    Map<String, String> all = new HashMap<>(sizeAndRate);
    all.put(this == DSHOW ? "vcodec" : "input_format", "mjpeg");
    Map<String, String> nothing = Map.of();
    Stream<Map<String, String>> ways =
        this == AVFOUNDATION
            ? Stream.of(sizeAndRate, sizeAndUsualRate, size, usualRate, nothing)
            : Stream.of(all, sizeAndRate, size, nothing);
    return ways.distinct().map(options -> address(camera, options)).toList();
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
