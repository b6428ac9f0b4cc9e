package mien.review;

import static mien.review.JsonFields.integer;
import static mien.review.JsonFields.required;
import static mien.review.JsonFields.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mien.core.Emotion;
import mien.core.InputException;
import mien.core.Segment;
import org.jspecify.annotations.Nullable;

/** Reads one project file, line by line, and names all lines that are damaged. */
final class ProjectReader {
  private static final ObjectMapper JSON = new ObjectMapper();
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
  private final List<Integer> damaged = new ArrayList<>();
  private long announcedFaces = -1;

  private ProjectReader(Path file) {
    this.file = file;
  }

  static Project read(Path file) {
    try {
      return new ProjectReader(file).read(Files.readAllLines(file));
    } catch (IOException e) {
      throw new InputException(
          "The project %s cannot be read: check that the file is there and is text."
              .formatted(file),
          e);
    }
  }

  private Project read(List<String> lines) {
    JsonNode head = head(lines);
    for (int i = 1; i < lines.size(); i++) {
      try {
        if (!lines.get(i).isBlank()) {
          take(JSON.readTree(lines.get(i)));
        }
      } catch (JsonProcessingException | IllegalArgumentException e) {
        damaged.add(i + 1);
      }
    }
    if (!damaged.isEmpty()) {
      throw new InputException(
          "%s of %s cannot be read: repair or remove what is damaged."
              .formatted(damagedLines(), file));
    }
    if (announcedFaces != faces.size()) {
      throw new InputException(
          "%s is cut off: its last line should tell how many faces it holds.".formatted(file));
    }
    JsonNode media = required(head, "media");
    return new Project(
        new Media(
            text(media, "file"),
            text(media, "sha256"),
            integer(media, "duration_us"),
            integer(media, "frames")),
        text(head, "rows"),
        faces.entrySet().stream().map(e -> face(e.getKey(), e.getValue())).toList());
  }

  private String damagedLines() {
    String named =
        damaged.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    int more = damaged.size() - MOST_NAMED;
    return (damaged.size() == 1 ? "Line " : "Lines ")
        + named
        + (more > 0 ? " and %d more".formatted(more) : "");
  }

  /** The first line, if it is that of a project that this version can read. */
  private JsonNode head(List<String> lines) {
    try {
      JsonNode head = JSON.readTree(lines.isEmpty() ? "" : lines.get(0));
      if (!head.path("mien").asText().equals("project")) {
        throw new IllegalArgumentException("no project");
      }
      long version = integer(head, "version");
      if (version > ProjectFile.VERSION) {
        throw new InputException(
            "%s was written by a later version of Mien (format %d, this one reads up to %d): open it with that version."
                .formatted(file, version, ProjectFile.VERSION));
      }
      return head;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new InputException(
          "%s is not a project of Mien: its first line should say {\"mien\":\"project\", …}."
              .formatted(file),
          e);
    }
  }

  private void take(JsonNode line) {
    if (line.has("end")) {
      announcedFaces = integer(line, "end");
      return;
    }
    FaceLines face = faces.computeIfAbsent((int) integer(line, "face"), id -> new FaceLines());
    String kind = text(line, "kind");
    if (kind.equals("face")) {
      face.name = line.has("name") ? text(line, "name") : null;
      for (JsonNode part : required(line, "tracks")) {
        face.parts.add(new FaceTrack.Part((int) integer(part, "track"), span(part)));
      }
      return;
    }
    Kind what = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    switch (what) {
      case MACHINE, ANALYST ->
          face.segments.computeIfAbsent(what, k -> new ArrayList<>()).add(segment(line));
      case REVIEWED, EXCLUDED, NEUTRAL -> face.spans.merge(what, Spans.of(span(line)), Spans::plus);
    }
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
        label.equals(ProjectFile.UNCERTAIN)
            ? null
            : Emotion.ofLabel(label)
                .orElseThrow(() -> new IllegalArgumentException("no such label: " + label));
    return new Segment(
        (int) integer(line, "track"),
        span.startMicros(),
        span.endMicros(),
        emotion,
        line.has("score") ? line.get("score").asDouble() : Double.NaN);
  }
}
