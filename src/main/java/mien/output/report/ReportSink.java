package mien.output.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mien.core.Face;
import mien.core.FrameResult;
import mien.output.Provenance;
import mien.output.Tally;
import mien.output.annotation.Annotations;
import mien.pipeline.Sink;

/** Keeps what the report tells of each face; no picture unless thumbnails are wanted. */
public final class ReportSink implements Sink<FrameResult> {
  private final boolean thumbnails;
  private final Map<Integer, FaceNotes> faces = new TreeMap<>();

  /** Those of the last frame. */
  private final List<FaceNotes> seen = new ArrayList<>();

  /**
   * @param thumbnails whether a small picture of each face is kept; frames must carry colour then
   */
  public ReportSink(boolean thumbnails) {
    this.thumbnails = thumbnails;
  }

  @Override
  public void accept(FrameResult result) {
    long micros = result.frame().timestampMicros();
    endAt(micros);
    for (Face face : result.faces()) {
      FaceNotes notes = faces.computeIfAbsent(face.id(), id -> new FaceNotes(thumbnails, micros));
      notes.add(result.frame(), face);
      seen.add(notes);
    }
  }

  /** Those of the frame before were seen up to this moment. */
  private void endAt(long micros) {
    seen.forEach(notes -> notes.endMicros = micros);
    seen.clear();
  }

  /**
   * Writes the page; once the pipeline has ended.
   *
   * @param decoded how many frames of the stretch were decoded
   */
  public void write(
      Annotations annotations, Provenance session, Tally tally, long decoded, Path file)
      throws IOException {
    endAt(annotations.endMicros());
    Files.writeString(file, new HtmlReport(annotations, session, tally, decoded, faces).page());
  }
}
