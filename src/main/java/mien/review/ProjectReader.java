package mien.review;

import static mien.review.JsonFields.has;
import static mien.review.JsonFields.integer;
import static mien.review.JsonFields.required;
import static mien.review.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mien.core.Emotion;
import mien.core.InputException;
import mien.core.Segment;
import mien.core.Span;
import mien.core.Text;
import org.jspecify.annotations.Nullable;

/** Reads one project file, its lines in any order, and names all that are damaged. */
final class ProjectReader {
  private static final int MOST_NAMED = 10;

  private enum Kind {
    MACHINE,
    ANALYST,
    REVIEWED,
    EXCLUDED,
    NEUTRAL
  }

  /** What the lines of one face say. */
  private static final class FaceLines {
    final Map<Kind, List<Segment>> segments = new EnumMap<>(Kind.class);
    final Map<Kind, Spans> spans = new EnumMap<>(Kind.class);
    final List<FaceTrack.Part> parts = new ArrayList<>();
    @Nullable String name;

    SegmentLane lane(Kind kind) {
      return new SegmentLane(
          segments.getOrDefault(kind, List.of()).stream()
              .sorted(Comparator.comparingLong(Segment::startMicros))
              .toList());
    }

    Spans spans(Kind kind) {
      return spans.getOrDefault(kind, Spans.NONE);
    }
  }

  private final Path file;
  private final Map<Integer, FaceLines> faces = new TreeMap<>();
  private final TreeMap<Integer, String> damaged = new TreeMap<>();
  private @Nullable JsonNode head;
  private long announcedFaces = -1;

  private ProjectReader(Path file) {
    this.file = file;
  }

  static Project read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      return new ProjectReader(file).read(Files.readAllLines(file));
    } catch (IOException e) {
      throw new InputException(
          "The project %s cannot be read: check that the file is there and is text in UTF-8."
              .formatted(file),
          e);
    }
  }

  private Project read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      try {
        if (!lines.get(i).isBlank()) {
          take(JsonFields.object(lines.get(i)));
        }
      } catch (IllegalArgumentException e) {
        damaged.put(i + 1, String.valueOf(e.getMessage()));
      }
    }
    JsonNode first = head;
    if (first == null) {
      throw new InputException(
          "%s is not a project of Mien: its first line should say {\"mien\":\"project\", …}."
              .formatted(file));
    }
    if (!damaged.isEmpty()) {
      throw new InputException(
          "%s of %s cannot be read (%s%s): repair or remove what is damaged."
              .formatted(
                  damagedLines(),
                  file,
                  damaged.size() == 1 ? "" : "the first: ",
                  damaged.firstEntry().getValue()));
    }
    if (announcedFaces != faces.size()) {
      throw new InputException(
          announcedFaces < 0
              ? "%s is cut off: its last line should tell how many faces it holds.".formatted(file)
              : "%s holds %d faces but its line {\"end\":%d} tells otherwise: correct that line if you added or removed faces, or else put back what is missing."
                  .formatted(file, faces.size(), announcedFaces));
    }
    return new Project(
        media(required(first, "media")),
        rowsName(first),
        rowsSha256(first),
        faces.entrySet().stream().map(e -> face(e.getKey(), e.getValue())).toList());
  }

  private String damagedLines() {
    return (damaged.size() == 1 ? "Line " : "Lines ") + Text.some(damaged.keySet(), MOST_NAMED);
  }

  private void take(JsonNode line) {
    if (has(line, "mien")) {
      takeHead(line);
    } else if (has(line, "end")) {
      announcedFaces = integer(line, "end");
    } else {
      takeFace(line);
    }
  }

  private void takeHead(JsonNode line) {
    if (!text(line, "mien").equals("project")) {
      throw new IllegalArgumentException("\"mien\" is not \"project\"");
    }
    head = line;
    long version = integer(line, "version");
    if (version > ProjectFile.VERSION) {
      throw new InputException(
          "%s was written by a later version of Mien (format %d, this one reads up to %d): open it with that version."
              .formatted(file, version, ProjectFile.VERSION));
    }
    media(required(line, "media"));
    rowsName(line);
    rowsSha256(line);
  }

  private static Media media(JsonNode json) {
    return new Media(
        text(json, "file"),
        text(json, "sha256"),
        integer(json, "duration_us"),
        integer(json, "frames"));
  }

  /** A project writes and reads nothing outside its own folder, whatever it says. */
  private static String rowsName(JsonNode head) {
    String name = text(head, "rows");
    if (!ProjectFile.isNameOfRows(name)) {
      throw new IllegalArgumentException(
          "\"rows\" must name a file ….jsonl beside the project, not \"%s\"".formatted(name));
    }
    return name;
  }

  private static @Nullable String rowsSha256(JsonNode head) {
    return has(head, ProjectFile.ROWS_SHA256) ? text(head, ProjectFile.ROWS_SHA256) : null;
  }

  private void takeFace(JsonNode line) {
    int id = JsonFields.id(line, "face");
    String kind = text(line, "kind");
    FaceLines face = faces.computeIfAbsent(id, i -> new FaceLines());
    if (kind.equals("face")) {
      face.name = has(line, "name") ? text(line, "name") : null;
      for (JsonNode part : required(line, "tracks")) {
        face.parts.add(new FaceTrack.Part(JsonFields.id(part, "track"), span(part)));
      }
      return;
    }
    Kind what = kind(kind);
    switch (what) {
      case MACHINE, ANALYST ->
          face.segments.computeIfAbsent(what, k -> new ArrayList<>()).add(segment(line));
      case REVIEWED, EXCLUDED, NEUTRAL -> face.spans.merge(what, Spans.of(span(line)), Spans::plus);
    }
  }

  private static Kind kind(String name) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no kind \"%s\"".formatted(name)));
  }

  private FaceTrack face(int id, FaceLines lines) {
    if (lines.parts.isEmpty()) {
      throw new InputException(
          "%s has no line of kind \"face\" for face %d: add one.".formatted(file, id));
    }
    try {
      return new FaceTrack(
          id,
          lines.name,
          lines.parts,
          lines.lane(Kind.MACHINE),
          lines.lane(Kind.ANALYST),
          lines.spans(Kind.REVIEWED),
          lines.spans(Kind.EXCLUDED),
          lines.spans(Kind.NEUTRAL));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "In %s, segments of face %d overlap: repair them (%s)."
              .formatted(file, id, e.getMessage()),
          e);
    }
  }

  private static Span span(JsonNode line) {
    return new Span(integer(line, "start_us"), integer(line, "end_us"));
  }

  private static Segment segment(JsonNode line) {
    Span span = span(line);
    String label = text(line, "label");
    @Nullable Emotion emotion =
        label.equals(Emotion.UNCERTAIN)
            ? null
            : Emotion.ofLabel(label)
                .orElseThrow(
                    () -> new IllegalArgumentException("there is no label \"" + label + "\""));
    return new Segment(
        JsonFields.id(line, "track"),
        span.startMicros(),
        span.endMicros(),
        emotion,
        has(line, "score") ? JsonFields.share(line, "score") : Double.NaN);
  }
}
