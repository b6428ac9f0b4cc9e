package mien.output.annotation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.Marker;
import mien.core.Segment;
import mien.core.Text;

/**
 * Subtitles, one cue a segment. WebVTT (W3C) names the face with a voice tag and escapes what would
 * be markup; SubRip has no standard and is written as most players read it.
 */
final class SubtitleFile {
  private SubtitleFile() {}

  static void writeWebVtt(Annotations annotations, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("WEBVTT\n");
      for (Segment segment : annotations.segments()) {
        out.write(
            Text.of(
                "\n%s --> %s\n<v %s>%s\n",
                time(segment.startMicros(), '.'),
                time(segment.endMicros(), '.'),
                escaped(annotations.nameOf(segment.face())),
                Annotations.wordAndScore(segment)));
      }
      for (int i = 0; i < annotations.markers().size(); i++) {
        Marker marker = annotations.markers().get(i);
        out.write(
            Text.of(
                "\n%s --> %s\n<v marker>%d\n",
                time(marker.micros(), '.'), time(annotations.endOf(i), '.'), marker.number()));
      }
    }
  }

  static void writeSubRip(Annotations annotations, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      int number = 1;
      for (Segment segment : annotations.segments()) {
        out.write(
            Text.of(
                "%d\n%s --> %s\n%s: %s\n\n",
                number++,
                time(segment.startMicros(), ','),
                time(segment.endMicros(), ','),
                oneLine(annotations.nameOf(segment.face())).replace("-->", "→"),
                Annotations.wordAndScore(segment)));
      }
    }
  }

  /** A cue's text ends where a line is empty, so that names stay on one line. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\v]+", " ").strip();
  }

  private static String escaped(String text) {
    return oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** {@code HH:MM:SS.mmm}; subtitles know no time before zero. */
  static String time(long micros, char point) {
    long millis = Math.max(0, Math.round(micros / 1000.0));
    return Text.of(
        "%02d:%02d:%02d%c%03d",
        millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, point, millis % 1000);
  }
}
