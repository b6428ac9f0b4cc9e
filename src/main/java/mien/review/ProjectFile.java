package mien.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import mien.annotate.ResultNames;
import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Span;
import mien.files.FileNames;
import mien.files.PendingFile;
import mien.output.RowSinks;

/**
 * Writes and reads {@code NAME.mien.jsonl}, the file beside a video that holds its project: JSON
 * lines that any program can read, described in {@code docs/PROJECT_FILE.md}.
 */
public final class ProjectFile {
  /** The version that this program writes, and the latest that it reads. */
  public static final int VERSION = 1;

  static final String ROWS_SHA256 = "rows_sha256";

  private static final String ROWS_ENDING = ".jsonl";

  private ProjectFile() {}

  /** Where the project of a video lies: {@code interview.mp4} → {@code interview.mien.jsonl}. */
  public static Path beside(Path video) {
    return video.resolveSibling(FileNames.stem(video) + ResultNames.PROJECT);
  }

  /** Where the rows of a video lie: {@code interview.mp4} → {@code interview.rows.jsonl}. */
  public static Path rowsBeside(Path video) {
    return RowSinks.beside(video);
  }

  /**
   * Whether this can be the name of a project's rows: that of a file beside the project, never a
   * path.
   */
  static boolean isNameOfRows(String name) {
    try {
      Path file = Path.of(name);
      return name.endsWith(ROWS_ENDING)
          && !file.isAbsolute()
          && name.equals(String.valueOf(file.getFileName()));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Reads a project.
   *
   * @throws mien.core.InputException if the file cannot be read, was written by a later version, is
   *     cut off, or has damaged lines, which are named
   */
  public static Project read(Path file) {
    return ProjectReader.read(file);
  }

  /**
   * Writes the whole file under another name and moves it over the old one, so that a kill leaves
   * the old or the new project, never half of one.
   */
  public static void write(Project project, Path file) throws IOException {
    try (PendingFile pending = PendingFile.of(file)) {
      try (BufferedWriter writer = Files.newBufferedWriter(pending.part());
          JsonGenerator json = new JsonFactory().createGenerator(writer)) {
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        write(project, json);
        json.writeRaw('\n');
      }
      pending.commit();
    }
  }

  private static void write(Project project, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("mien", "project");
    json.writeNumberField("version", VERSION);
    json.writeObjectFieldStart("media");
    json.writeStringField("file", project.media().file());
    json.writeStringField("sha256", project.media().sha256());
    json.writeNumberField("duration_us", project.media().durationMicros());
    json.writeNumberField("frames", project.media().frames());
    json.writeEndObject();
    json.writeStringField("rows", project.rows());
    if (project.rowsSha256() != null) {
      json.writeStringField(ROWS_SHA256, project.rowsSha256());
    }
    json.writeEndObject();
    for (FaceTrack face : project.faces()) {
      write(face, json);
    }
    json.writeStartObject();
    json.writeNumberField("end", project.faces().size());
    json.writeEndObject();
  }

  private static void write(FaceTrack face, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("face", face.id());
    json.writeStringField("kind", "face");
    if (face.name() != null) {
      json.writeStringField("name", face.name());
    }
    json.writeArrayFieldStart("tracks");
    for (FaceTrack.Part part : face.parts()) {
      json.writeStartObject();
      json.writeNumberField("track", part.track());
      write(part.span(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    write(face.id(), "machine", face.machine(), json);
    write(face.id(), "analyst", face.analyst(), json);
    write(face.id(), "reviewed", face.reviewed(), json);
    write(face.id(), "excluded", face.excluded(), json);
    write(face.id(), "neutral", face.neutral(), json);
  }

  private static void write(int face, String kind, SegmentLane lane, JsonGenerator json)
      throws IOException {
    for (Segment segment : lane.segments()) {
      json.writeStartObject();
      json.writeNumberField("face", face);
      json.writeStringField("kind", kind);
      json.writeNumberField("track", segment.face());
      write(segment.span(), json);
      json.writeStringField("label", Emotion.word(segment.label()));
      if (!Double.isNaN(segment.score())) {
        json.writeNumberField("score", segment.score());
      }
      json.writeEndObject();
    }
  }

  private static void write(int face, String kind, Spans spans, JsonGenerator json)
      throws IOException {
    for (Span span : spans.list()) {
      json.writeStartObject();
      json.writeNumberField("face", face);
      json.writeStringField("kind", kind);
      write(span, json);
      json.writeEndObject();
    }
  }

  private static void write(Span span, JsonGenerator json) throws IOException {
    json.writeNumberField("start_us", span.startMicros());
    json.writeNumberField("end_us", span.endMicros());
  }
}
