package mien.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mien.core.Emotion;
import mien.core.Expression;
import mien.core.Face;
import mien.core.Origin;
import mien.core.Text;
import mien.output.Columns;
import mien.output.CsvSink;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The table of {@link CsvSink} with the corrected labels and more columns at its end: {@code name},
 * {@code machine_label} and {@code machine_uncertain} as the machine's segments have them, which
 * the analyst saw and judged, {@code reviewed} 0 or 1, and {@code r_…}, each probability less that
 * of the face's neutral baseline, empty without one. The probabilities themselves stay as the
 * network gave them. A face whose segment was deleted has no label; one that is excluded has no
 * row.
 */
final class CorrectedTable {
  private final Project project;
  private final Rows rows;
  private final Map<Integer, String> names;
  private final Map<Integer, Baseline> baselines = new HashMap<>();

  private CorrectedTable(Project project, Rows rows) {
    this.project = project;
    this.rows = rows;
    names = Exports.names(project);
    for (FaceTrack face : project.faces()) {
      Baseline.of(face, rows).ifPresent(baseline -> baselines.put(face.id(), baseline));
    }
  }

  static void write(Project project, Rows rows, Path file) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader(header().toArray(String[]::new))
            .get();
    try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), format)) {
      new CorrectedTable(project, rows).write(printer);
    }
  }

  static List<String> header() {
    return Stream.of(
            CsvSink.header(Columns.FULL).stream(),
            Stream.of("name", "machine_label", "machine_uncertain", "reviewed"),
            Emotion.ALL.stream().map(emotion -> "r_" + emotion.label()))
        .flatMap(names -> names)
        .toList();
  }

  private void write(CSVPrinter printer) throws IOException {
    for (int frame = 0; frame < rows.frames(); frame++) {
      long micros = rows.frameMicros(frame);
      List<Face> faces = rows.corrected(project, frame);
      if (faces.isEmpty()) {
        printer.printRecord(row(frame, micros, null));
      }
      for (Face face : faces) {
        printer.printRecord(row(frame, micros, face));
      }
    }
  }

  private List<String> row(int frame, long micros, @Nullable Face face) {
    Origin origin = new Origin(rows.frameNumber(frame) - 1, micros, rows.framePts(frame), 0, 0, 0);
    List<String> row = new ArrayList<>(CsvSink.row(Columns.FULL, origin, face));
    if (face == null) {
      row.addAll(List.of("", "", "", ""));
      Emotion.ALL.forEach(emotion -> row.add(""));
      return row;
    }
    FaceTrack track = project.required(face.id());
    Optional<Face> seen = rows.machine(track, micros);
    Optional<Expression> said = seen.flatMap(f -> Rows.labelled(f, track.machine(), micros));
    row.add(text(names.getOrDefault(face.id(), "")));
    row.add(said.map(e -> e.label().label()).orElse(""));
    row.add(said.map(e -> e.uncertain() ? "1" : "0").orElse(""));
    row.add(track.reviewed().contains(micros) ? "1" : "0");
    row.addAll(relative(baselines.get(face.id()), seen.map(Face::expression)));
    return row;
  }

  private static List<String> relative(@Nullable Baseline baseline, Optional<Expression> said) {
    return Emotion.ALL.stream()
        .map(
            emotion ->
                baseline == null || said.isEmpty()
                    ? ""
                    : Text.decimal(baseline.relative(said.get().scores(), emotion), 6))
        .toList();
  }

  /** Spreadsheets run what begins as a formula; an apostrophe before it makes it text (OWASP). */
  private static String text(String name) {
    boolean formula = !name.isEmpty() && "=+-@\t\r\n".indexOf(name.charAt(0)) >= 0;
    return formula ? "'" + name : name;
  }
}
