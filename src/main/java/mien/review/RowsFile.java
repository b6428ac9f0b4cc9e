package mien.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import mien.output.Provenance;
import org.jspecify.annotations.Nullable;

/** Reads the JSON lines of {@code mien annotate}: the session, then an object a frame. */
public final class RowsFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Path file;
  private final LongStream.Builder frames = LongStream.builder();
  private final LongStream.Builder pts = LongStream.builder();
  private final Map<Integer, TrackRows> tracks = new TreeMap<>();
  private @Nullable Provenance session;
  private long last = Long.MIN_VALUE;
  private long beforeLast = Long.MIN_VALUE;
  private long told;
  private long count;

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
          take(number, JSON.readTree(line));
        }
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new InputException(
          "Line %d of %s is damaged: analyse the video again.".formatted(number, file), e);
    } catch (IOException e) {
      throw new InputException("The rows %s cannot be read: check the file.".formatted(file), e);
    }
    if (count == 0 || session == null) {
      throw new InputException("%s holds no frame: analyse the video again.".formatted(file));
    }
    Provenance.Part source = session.source();
    String sha256 = source.sha256() == null ? "" : source.sha256();
    return new Rows(
        session,
        new Media(source.name(), sha256, last + step(), count),
        frames.build().toArray(),
        pts.build().toArray(),
        tracks);
  }

  /** How long the last frame lasts: as told, or else as long as the one before it. */
  private long step() {
    return told > 0 ? told : count > 1 ? last - beforeLast : 40_000;
  }

  private void take(int number, JsonNode line) throws JsonProcessingException {
    if (number == 1) {
      session = session(required(line, "session"));
    } else {
      addFrame(line);
    }
  }

  private Provenance session(JsonNode json) throws JsonProcessingException {
    if (json.path("format").asInt() > Provenance.FORMAT) {
      throw new InputException(
          "%s was written by a later version of Mien: open it with that version.".formatted(file));
    }
    for (String field : List.of("program", "model", "settings", "source")) {
      required(json, field);
    }
    return JSON.treeToValue(json, Provenance.class);
  }

  private void addFrame(JsonNode line) {
    long pts = required(line, "pts_us").asLong();
    long micros = line.has("timestamp") ? micros(line, "timestamp") : pts;
    if (micros <= last) {
      throw new IllegalArgumentException("frames out of order");
    }
    frames.add(micros);
    this.pts.add(pts);
    told = line.has("duration") ? micros(line, "duration") : 0;
    beforeLast = last;
    last = micros;
    count++;
    for (JsonNode face : required(line, "faces")) {
      int id = required(face, "id").asInt();
      tracks.computeIfAbsent(id, TrackRows::new).add(micros, face(id, face));
    }
  }

  private static long micros(JsonNode json, String field) {
    return Math.round(json.get(field).asDouble() * 1e6);
  }

  private static Face face(int id, JsonNode json) {
    JsonNode box = required(json, "box");
    Face face =
        new Face(
            id,
            new FaceBox(
                required(box, 0).asDouble(),
                required(box, 1).asDouble(),
                required(box, 2).asDouble(),
                required(box, 3).asDouble()),
            required(json, "confidence").asDouble(),
            null);
    if (!json.has("label")) {
      return face;
    }
    return face.withExpression(
        new Expression(
            scores(required(json, "scores")),
            scores(required(json, "smooth")),
            Emotion.ofLabel(json.get("label").asText()).orElseThrow(IllegalArgumentException::new),
            required(json, "uncertain").asBoolean()));
  }

  private static EmotionScores scores(JsonNode json) {
    return EmotionScores.of(
        Emotion.ALL.stream().mapToDouble(e -> required(json, e.label()).asDouble()).toArray());
  }

  private static JsonNode required(JsonNode json, String field) {
    return JsonFields.required(json, field);
  }

  private static JsonNode required(JsonNode array, int index) {
    JsonNode value = array.get(index);
    if (value == null) {
      throw new IllegalArgumentException("too short: " + array);
    }
    return value;
  }
}
