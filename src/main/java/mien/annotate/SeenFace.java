package mien.annotate;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mien.core.Emotion;
import mien.core.InputException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One face of annotated rows.
 *
 * @param from when it was first seen, in seconds of media time
 * @param to when it was last seen
 * @param frames in which it was seen
 * @param labels how many frames had which label, or were {@link Emotion#UNCERTAIN}, most first
 */
public record SeenFace(int id, double from, double to, int frames, Map<String, Integer> labels) {

  /**
   * Reads rows back that {@code annotate} wrote as CSV.
   *
   * @return by id
   * @throws InputException if the file cannot be read
   */
  public static List<SeenFace> in(Path csv) {
    Map<Integer, SeenFace> faces = new TreeMap<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(csv)) {
      for (CSVRecord row : format.parse(reader)) {
        if (row.get("success").equals("1")) {
          faces.merge(Integer.valueOf(row.get("face_id")), of(row), SeenFace::and);
        }
      }
    } catch (IOException e) {
      throw new InputException("The rows in %s cannot be read.".formatted(csv), e);
    }
    return faces.values().stream().map(SeenFace::mostFirst).toList();
  }

  private static SeenFace of(CSVRecord row) {
    double time = Double.parseDouble(row.get("timestamp"));
    int id = Integer.parseInt(row.get("face_id"));
    String label = row.get("uncertain").equals("1") ? Emotion.UNCERTAIN : row.get("label");
    return new SeenFace(id, time, time, 1, new LinkedHashMap<>(Map.of(label, 1)));
  }

  /** This face, seen in a later row too. */
  private SeenFace and(SeenFace later) {
    later.labels.forEach((label, count) -> labels.merge(label, count, Integer::sum));
    return new SeenFace(id, from, later.to, frames + later.frames, labels);
  }

  private SeenFace mostFirst() {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    labels.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(label -> sorted.put(label.getKey(), label.getValue()));
    return new SeenFace(id, from, to, frames, sorted);
  }
}
