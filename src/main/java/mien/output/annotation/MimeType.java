package mien.output.annotation;

import java.nio.file.Path;
import java.util.Map;
import mien.files.FileNames;

/**
 * What kind of recording a file is, by its ending alone: what an operating system says of an ending
 * depends on the programs that are installed, and {@code .ts} is also a translation's.
 */
final class MimeType {
  /** ELAN's own word for it. */
  private static final String UNKNOWN = "unknown";

  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("3g2", "video/3gpp2"),
          Map.entry("3gp", "video/3gpp"),
          Map.entry("asf", "video/x-ms-asf"),
          Map.entry("avi", "video/x-msvideo"),
          Map.entry("divx", "video/x-msvideo"),
          Map.entry("flv", "video/x-flv"),
          Map.entry("gif", "image/gif"),
          Map.entry("m1v", "video/mpeg"),
          Map.entry("m2p", "video/mpeg"),
          Map.entry("m2t", "video/mp2t"),
          Map.entry("m2ts", "video/mp2t"),
          Map.entry("m2v", "video/mpeg"),
          Map.entry("m4v", "video/mp4"),
          Map.entry("mkv", "video/x-matroska"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mpe", "video/mpeg"),
          Map.entry("mpeg", "video/mpeg"),
          Map.entry("mpg", "video/mpeg"),
          Map.entry("mts", "video/mp2t"),
          Map.entry("ogg", "video/ogg"),
          Map.entry("ogm", "video/ogg"),
          Map.entry("ogv", "video/ogg"),
          Map.entry("qt", "video/quicktime"),
          Map.entry("ts", "video/mp2t"),
          Map.entry("vob", "video/mpeg"),
          Map.entry("webm", "video/webm"),
          Map.entry("wmv", "video/x-ms-wmv"));

  private MimeType() {}

  static String of(Path media) {
    return BY_ENDING.getOrDefault(FileNames.ending(media), UNKNOWN);
  }
}
