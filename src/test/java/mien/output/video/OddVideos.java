package mien.output.video;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Videos of a face that are not as most are, made of the sample clip. */
public final class OddVideos {
  private static final Path SAMPLE = Path.of("assets", "sample.mp4");

  private OddVideos() {}

  /**
   * A second of a face in one size, then a second in another, within one video.
   *
   * @param kind {@code mjpeg}, {@code h264}, {@code ts} or {@code webm}
   * @param first as {@code scale} takes it
   */
  public static Path sizes(Path folder, String kind, String first, String second)
      throws IOException {
    Path video = folder.resolve("sizes." + kind);
    Path one = part(folder, kind, 0, first);
    Path two = part(folder, kind, 1, second);
    if (kind.equals("webm")) {
      Path list = folder.resolve("list.txt");
      Files.writeString(list, "file '%s'%nfile '%s'%n".formatted(one, two));
      FfmpegTools.ffmpeg("-f", "concat", "-safe", "0", "-i", list, "-c", "copy", video);
    } else {
      joined(video, one, two);
    }
    return video;
  }

  private static Path part(Path folder, String kind, int seconds, String scale) {
    String codec =
        switch (kind) {
          case "mjpeg" -> "mjpeg";
          case "webm" -> "libvpx";
          default -> "libopenh264";
        };
    Path part = folder.resolve(seconds + "." + kind).toAbsolutePath();
    FfmpegTools.ffmpeg(
        "-y",
        "-ss",
        seconds,
        "-t",
        "1",
        "-i",
        SAMPLE,
        "-an",
        "-vf",
        "scale=" + scale + ",setsar=1",
        "-c:v",
        codec,
        "-b:v",
        "4M",
        "-q:v",
        "2",
        "-output_ts_offset",
        seconds,
        part);
    return part;
  }

  /** The bytes of several files one after the other. */
  public static void joined(Path file, Path... parts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (Path part : List.of(parts)) {
        Files.copy(part, out);
      }
    }
  }
}
