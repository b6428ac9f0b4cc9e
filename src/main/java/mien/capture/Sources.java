package mien.capture;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mien.capture.MediaAddress.Kind;
import mien.core.Address;
import mien.core.InputException;
import mien.core.Sound;
import mien.pipeline.Source;

/**
 * Opens what the command line calls a SOURCE: {@code camera:0}, {@code camera:/dev/video0} or
 * {@code camera:NAME}; the path of a video, of a picture or of a folder of pictures; a stream's
 * {@code rtsp://}, {@code http://}, {@code https://} or {@code udp://}; or one of FFmpeg's filter
 * graphs, {@code lavfi:GRAPH}.
 *
 * <p>All methods are called on the thread that will read and close the source.
 */
public final class Sources {
  private static final Pattern URL = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+)://.*");
  private static final String CAMERA = "camera:";
  private static final String GRAPH = "lavfi:";
  private static final List<String> SCHEMES = List.of("rtsp", "http", "https", "udp");

  private Sources() {}

  /**
   * Opens a source that gives each of its frames as soon as it is asked, up to the end.
   *
   * @throws InputException if there is no such source or it cannot be opened
   */
  public static FrameSource open(String source, SourceOptions options) throws InterruptedException {
    return open(source, options, new Deadline());
  }

  /**
   * Opens a source for a live window: recordings play at their own speed, files over and over;
   * cameras and streams that go away are waited for. Times and indices always rise.
   *
   * @param playback pauses it
   * @param listener hears when it goes away and comes back
   * @throws InputException if there is no such source or it cannot be opened
   */
  public static FrameSource live(
      String source, SourceOptions options, Playback playback, SourceListener listener)
      throws Exception {
    Deadline deadline = new Deadline();
    Callable<FrameSource> again = () -> open(source, options, deadline);
    FrameSource first;
    try {
      first = again.call(); // once: many senders take one listener
    } catch (InputException e) {
      if (!options.awaited() || !isCamera(source)) {
        throw e;
      }
      listener.waiting(String.valueOf(e.getMessage()));
      return new ReconnectingSource(wanted(source, options), again, listener, playback, deadline);
    }
    if (isLive(source, first.info())) {
      return new ReconnectingSource(first, again, listener, playback, deadline);
    }
    listener.connected(first.info());
    return new PacedSource(first, again, !source.startsWith(GRAPH), playback, deadline);
  }

  /** What is known of a camera before it is there. */
  private static SourceInfo wanted(String source, SourceOptions options) {
    OptionalLong unknown = OptionalLong.empty();
    return new SourceInfo(
        source,
        options.camera().width(),
        options.camera().height(),
        0,
        unknown,
        1e-6,
        unknown,
        false,
        0,
        1);
  }

  /** Cameras and streams are; a video on a web server, which has a length, is a recording. */
  private static boolean isLive(String source, SourceInfo info) {
    boolean web = source.startsWith("http") && info.durationMicros().isPresent();
    return isCamera(source) || URL.matcher(source).matches() && !web;
  }

  /** Whether a source is a file or a folder by its name: no camera, no stream, no filter graph. */
  public static boolean isPath(String source) {
    return !isCamera(source) && !source.startsWith(GRAPH) && !URL.matcher(source).matches();
  }

  /** Whether a source is a camera of this machine. */
  public static boolean isCamera(String source) {
    return source.startsWith(CAMERA);
  }

  /**
   * Opens a video file whose frames can be sought.
   *
   * @param steady whether its clock only goes on; where it goes back, as in files that were joined,
   *     it is played from its beginning to what is sought
   * @throws InputException if there is no such file or it cannot be opened
   */
  public static SeekableSource openSeekable(Path video, SourceOptions options, boolean steady)
      throws Exception {
    if (!Files.isRegularFile(video)) {
      throw new InputException("There is no file %s.".formatted(video));
    }
    return steady
        ? new VideoSource(MediaAddress.ofFile(video), options, new Deadline())
        : new RewoundSource(() -> open(video.toString(), options));
  }

  /**
   * Opens the sound of a recording; it gives nothing if there is none.
   *
   * @param fromMicros where to begin, µs
   * @param speed seconds of the recording a second heard, ¼ to 100; the pitch stays
   * @param steady as for {@link #openSeekable}
   * @throws InputException if the recording cannot be opened
   */
  public static Source<Sound> openSound(
      Path recording, long fromMicros, double speed, boolean steady) {
    return steady
        ? new SoundSource(recording, fromMicros, speed)
        : new SkippedSound(new SoundSource(recording, 0, speed), fromMicros);
  }

  private static FrameSource open(String source, SourceOptions options, Deadline deadline)
      throws InterruptedException {
    Matcher url = URL.matcher(source);
    if (isCamera(source)) {
      return camera(source.substring(CAMERA.length()), options, deadline);
    }
    if (source.startsWith(GRAPH)) {
      String graph = source.substring(GRAPH.length());
      MediaAddress address = new MediaAddress(Kind.GRAPH, source, graph, "lavfi", Map.of());
      return new VideoSource(address, options, deadline);
    }
    if (url.matches()) {
      return new VideoSource(stream(source, url.group(1)), options, deadline);
    }
    return fileOrFolder(source, options, deadline);
  }

  private static FrameSource camera(String wanted, SourceOptions options, Deadline deadline)
      throws InterruptedException {
    Camera camera =
        wanted.startsWith("/dev/")
            ? new Camera(wanted, wanted)
            : Cameras.find(wanted, Cameras.list());
    Cameras.check(camera);
    InputException refused = new InputException("There is no way to open " + camera.name() + ".");
    List<MediaAddress> ways = CameraApi.ofThisSystem().addresses(camera, options.camera());
    for (MediaAddress way : ways) {
      try {
        return new VideoSource(way, options, deadline);
      } catch (InputException e) {
        refused = way == ways.get(0) ? e : refused;
      }
    }
    throw refused;
  }

  private static MediaAddress stream(String url, String scheme) {
    if (!SCHEMES.contains(scheme)) {
      throw new InputException(
          "%s cannot be opened: a stream begins with one of %s."
              .formatted(Address.withoutSecrets(url), SCHEMES));
    }
    Map<String, String> options =
        scheme.equals("rtsp") ? Map.of("rtsp_flags", "prefer_tcp") : Map.of();
    return new MediaAddress(Kind.STREAM, url, url, "", options);
  }

  private static FrameSource fileOrFolder(String name, SourceOptions options, Deadline deadline)
      throws InterruptedException {
    Path path = path(name);
    if (Files.isDirectory(path)) {
      return new ImageFolderSource(path, options, deadline);
    }
    if (!Files.exists(path)) {
      throw new InputException(
          "There is no file %s; a camera is named camera:0, a stream with its rtsp://, http:// or udp://."
              .formatted(Address.withoutSecrets(name)));
    }
    return new VideoSource(MediaAddress.ofFile(path), options, deadline);
  }

  /**
   * The pictures of a folder, in the order in which they are played; empty if it holds none.
   *
   * @throws InputException if it cannot be read
   */
  public static List<Path> pictures(Path folder) {
    return Files.isDirectory(folder) ? ImageFolderSource.pictures(folder) : List.of();
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new InputException(
          "%s is neither a file nor a stream.".formatted(Address.withoutSecrets(name)), e);
    }
  }
}
