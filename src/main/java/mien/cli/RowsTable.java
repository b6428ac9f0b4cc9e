package mien.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mien.core.InputException;
import mien.core.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads annotated rows back and tells in a short table who was seen, when, with what label. */
final class RowsTable {
  private final Path csv;

  RowsTable(Path csv) {
    this.csv = csv;
  }

  private static final class Seen {
    private final double from;
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private double to;
    private int frames;

    Seen(double from) {
      this.from = from;
    }
  }

  void print(PrintWriter out) {
    TextTable table = TextTable.ofWords("face", "seen from", "to", "frames", "labels");
    faces()
        .forEach(
            (id, seen) ->
                table.add(
                    Integer.toString(id),
                    seconds(seen.from),
                    seconds(seen.to),
                    Integer.toString(seen.frames),
                    labels(seen)));
    table.print(out);
  }

  private Map<Integer, Seen> faces() {
    Map<Integer, Seen> faces = new TreeMap<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(csv)) {
      for (CSVRecord row : format.parse(reader)) {
        if (row.get("success").equals("1")) {
          double time = Double.parseDouble(row.get("timestamp"));
          Seen seen =
              faces.computeIfAbsent(Integer.valueOf(row.get("face_id")), id -> new Seen(time));
          seen.to = time;
          seen.frames++;
          seen.labels.merge(row.get("label"), 1, Integer::sum);
        }
      }
    } catch (IOException e) {
      throw new InputException("The rows in %s cannot be read.".formatted(csv), e);
    }
    return faces;
  }

  private static String seconds(double time) {
    return Text.of("%.1f s", time);
  }

  private static String labels(Seen seen) {
    return seen.labels.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(3)
        .map(e -> "%s %d %%".formatted(e.getKey(), Math.round(100.0 * e.getValue() / seen.frames)))
        .collect(Collectors.joining(", "));
  }
}
