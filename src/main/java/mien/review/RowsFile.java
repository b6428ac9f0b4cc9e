package mien.review;

import static mien.review.JsonFields.integer;
import static mien.review.JsonFields.required;
import static mien.review.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.InputException;
import mien.core.LastFrame;
import mien.core.Marker;
import mien.core.Pose;
import mien.output.Provenance;
import org.jspecify.annotations.Nullable;

/** Reads the JSON lines of {@code mien annotate}: the session, then an object a frame. */
public final class RowsFile {
  private final Path file;
  private final LongStream.Builder frames = LongStream.builder();
  private final LongStream.Builder numbers = LongStream.builder();
  private final LongStream.Builder pts = LongStream.builder();
  private final Map<Integer, TrackRows> tracks = new TreeMap<>();
  private final Map<Integer, List<FaceBox>> doubtful = new HashMap<>();
  private final List<Marker> markers = new ArrayList<>();
  private @Nullable Provenance session;
  private @Nullable LastFrame last;
  private int count;

  private RowsFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a whole file.
   *
   * @throws InputException naming the line if the file is damaged, of a later version, or empty
   */
  public static Rows read(Path file) {
    return new RowsFile(file).read();
  }

  private Rows read() {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          take(number, JsonFields.object(line));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "Line %d of %s is damaged (%s): analyse the video again."
              .formatted(number, file, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new InputException("The rows %s cannot be read: check the file.".formatted(file), e);
    }
    if (last == null || session == null) {
      throw new InputException("%s holds no frame: analyse the video again.".formatted(file));
    }
    Provenance.Part source = session.source();
    String sha256 = source.sha256() == null ? "" : source.sha256();
    return new Rows(
        session,
        new Media(source.name(), sha256, last.endMicros(), count),
        frames.build().toArray(),
        numbers.build().toArray(),
        pts.build().toArray(),
        tracks,
        doubtful,
        markers);
  }

  private void take(int number, JsonNode line) {
    if (number == 1) {
      session = session(required(line, "session"));
    } else {
      addFrame(line);
    }
  }

  private Provenance session(JsonNode json) {
    if (json.path("format").asInt() > Provenance.FORMAT) {
      throw new InputException(
          "%s was written by a later version of Mien: open it with that version.".formatted(file));
    }
    return new Provenance(
        Provenance.FORMAT,
        text(json, "program"),
        part(required(json, "model")),
        settings(json.path("settings")),
        part(required(json, "source")),
        JsonFields.has(json, "started") ? text(json, "started") : null);
  }

  private static Provenance.Part part(JsonNode json) {
    return new Provenance.Part(
        text(json, "name"), JsonFields.has(json, "sha256") ? text(json, "sha256") : null);
  }

  private static Map<String, String> settings(JsonNode json) {
    Map<String, String> settings = new LinkedHashMap<>();
    json.fields().forEachRemaining(e -> settings.put(e.getKey(), e.getValue().asText()));
    return settings;
  }

  private void addFrame(JsonNode line) {
    long pts = integer(line, "pts_us");
    long micros = JsonFields.has(line, "timestamp") ? JsonFields.micros(line, "timestamp") : pts;
    if (last != null && micros <= last.startMicros()) {
      throw new IllegalArgumentException("frames out of order");
    }
    frames.add(micros);
    numbers.add(JsonFields.has(line, "frame") ? integer(line, "frame") : count + 1);
    this.pts.add(pts);
    long told = JsonFields.has(line, "duration") ? JsonFields.micros(line, "duration") : 0;
    last = last == null ? LastFrame.first(micros, told) : last.then(micros, told);
    for (JsonNode face : required(line, "faces")) {
      int id = JsonFields.id(face, "id");
      tracks.computeIfAbsent(id, TrackRows::new).add(micros, face(id, face));
    }
    if (JsonFields.has(line, "marker")) {
      markers.add(new Marker(JsonFields.id(line, "marker"), micros));
    }
    List<FaceBox> boxes = new ArrayList<>();
    line.path("doubtful").forEach(box -> boxes.add(box(box)));
    if (!boxes.isEmpty()) {
      doubtful.put(count, boxes);
    }
    count++;
  }

  private static FaceBox box(JsonNode box) {
    return new FaceBox(number(box, 0), number(box, 1), number(box, 2), number(box, 3));
  }

  private static Face face(int id, JsonNode json) {
    Face face =
        new Face(
            id,
            box(required(json, "box")),
            JsonFields.number(json, "confidence"),
            JsonFields.has(json, "pose") ? pose(required(json, "pose")) : null,
            null);
    if (!JsonFields.has(json, "label")) {
      return face;
    }
    return face.withExpression(
        new Expression(
            scores(required(json, "scores")),
            scores(required(json, "smooth")),
            emotion(text(json, "label")),
            JsonFields.truth(json, "uncertain")));
  }

  private static Pose pose(JsonNode json) {
    return new Pose(
        JsonFields.number(json, "roll"),
        JsonFields.number(json, "yaw"),
        JsonFields.number(json, "pitch"));
  }

  private static Emotion emotion(String label) {
    return Emotion.ofLabel(label)
        .orElseThrow(
            () -> new IllegalArgumentException("there is no label \"%s\"".formatted(label)));
  }

  private static EmotionScores scores(JsonNode json) {
    return EmotionScores.of(
        Emotion.ALL.stream().mapToDouble(e -> JsonFields.share(json, e.label())).toArray());
  }

  private static double number(JsonNode array, int index) {
    JsonNode value = array.get(index);
    if (value == null || !value.isNumber()) {
      throw new IllegalArgumentException("\"box\" is not four numbers");
    }
    return value.asDouble();
  }
}
