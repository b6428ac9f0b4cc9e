package mien.output.annotation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.core.Segment;
import mien.core.Text;

/**
 * A Praat TextGrid in its long form: one interval tier a face, covering the whole time, with empty
 * text where there is no such face.
 */
final class TextGridFile {
  private record Interval(long startMicros, long endMicros, String text) {}

  private TextGridFile() {}

  static void write(Annotations annotations, Path file) throws IOException {
    List<Integer> faces = annotations.faces();
    long end = end(annotations);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n");
      out.write(Text.of("xmin = 0\nxmax = %s\n", seconds(end)));
      out.write(Text.of("tiers? <exists>\nsize = %d\nitem []:\n", faces.size()));
      for (int i = 0; i < faces.size(); i++) {
        List<Interval> intervals = intervals(annotations.of(faces.get(i)), end);
        out.write(Text.of("    item [%d]:\n        class = \"IntervalTier\"\n", i + 1));
        out.write(Text.of("        name = %s\n", quoted(annotations.nameOf(faces.get(i)))));
        out.write(Text.of("        xmin = 0\n        xmax = %s\n", seconds(end)));
        out.write(Text.of("        intervals: size = %d\n", intervals.size()));
        for (int j = 0; j < intervals.size(); j++) {
          Interval interval = intervals.get(j);
          out.write(Text.of("        intervals [%d]:\n", j + 1));
          out.write(Text.of("            xmin = %s\n", seconds(interval.startMicros())));
          out.write(Text.of("            xmax = %s\n", seconds(interval.endMicros())));
          out.write(Text.of("            text = %s\n", quoted(interval.text())));
        }
      }
    }
  }

  private static long end(Annotations annotations) {
    return Math.max(
        annotations.endMicros(),
        annotations.segments().stream().mapToLong(Segment::endMicros).max().orElse(0));
  }

  /** The segments with the gaps before, between and after them. */
  private static List<Interval> intervals(List<Segment> segments, long end) {
    List<Interval> intervals = new ArrayList<>();
    long at = 0;
    for (Segment segment : segments) {
      long start = Math.max(at, segment.startMicros());
      if (start > at) {
        intervals.add(new Interval(at, start, ""));
      }
      if (segment.endMicros() > start) {
        intervals.add(new Interval(start, segment.endMicros(), Annotations.word(segment)));
        at = segment.endMicros();
      }
    }
    if (at < end) {
      intervals.add(new Interval(at, end, ""));
    }
    return intervals;
  }

  private static String seconds(long micros) {
    return Text.decimal(micros / 1e6, 6);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
