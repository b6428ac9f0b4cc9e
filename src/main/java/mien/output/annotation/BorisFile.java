package mien.output.annotation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mien.core.Segment;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A spreadsheet as BORIS imports it: the columns {@code time} (s), {@code subject}, {@code code},
 * {@code modifier}, {@code comment}. A segment is a state event, so it has two rows: where it
 * starts and where it stops; the comment says which.
 */
final class BorisFile {
  private static final List<String> COLUMNS =
      List.of("time", "subject", "code", "modifier", "comment");

  private record Event(long micros, boolean start, Segment segment) {}

  private BorisFile() {}

  static void write(Annotations annotations, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Mien", "1.0")) {
      Worksheet sheet = book.newWorksheet("events");
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.value(0, column, COLUMNS.get(column));
      }
      int row = 1;
      for (Event event : events(annotations)) {
        sheet.value(row, 0, Math.round(event.micros() / 1000.0) / 1000.0);
        sheet.value(row, 1, annotations.nameOf(event.segment().face()));
        sheet.value(row, 2, Annotations.word(event.segment()));
        sheet.value(row, 3, "");
        sheet.value(row, 4, event.start() ? "START" : "STOP");
        row++;
      }
    }
  }

  /** In time; what stops comes before what starts at the same moment. */
  private static List<Event> events(Annotations annotations) {
    List<Event> events = new ArrayList<>();
    for (Segment segment : annotations.segments()) {
      events.add(new Event(segment.startMicros(), true, segment));
      events.add(new Event(segment.endMicros(), false, segment));
    }
    events.sort(Comparator.comparingLong(Event::micros).thenComparing(Event::start));
    return events;
  }
}
