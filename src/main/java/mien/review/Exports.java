package mien.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mien.annotate.ResultNames;
import mien.core.Segment;
import mien.files.PendingFile;
import mien.output.annotation.AnnotationFormat;
import mien.output.annotation.Annotations;
import mien.output.annotation.UniqueNames;
import mien.output.video.Privacy;

/** Writes what the analyst makes of a video in the formats of other programs. */
public final class Exports {
  /** In a result's name, before its ending. */
  public static final String CORRECTED = ResultNames.CORRECTED;

  private Exports() {}

  /**
   * The corrected segments with the faces' names.
   *
   * @param rows of the whole video, with what was marked in it
   */
  public static Annotations annotations(Project project, Rows rows, Path video) {
    List<Segment> segments =
        project.faces().stream().flatMap(face -> face.corrected().stream()).toList();
    return new Annotations(
        video, project.media().durationMicros(), segments, rows.markers(), names(project));
  }

  /** What those are called who have a name, by id, each otherwise than the others. */
  static Map<Integer, String> names(Project project) {
    Map<Integer, String> given =
        project.faces().stream()
            .filter(face -> face.name() != null)
            .collect(Collectors.toMap(FaceTrack::id, face -> Objects.requireNonNull(face.name())));
    return UniqueNames.of(given, project.faces().stream().map(FaceTrack::id).toList());
  }

  /** What stands beside a face in a video: who is made unrecognisable there is not named either. */
  public static String title(Project project, Privacy privacy, int id) {
    return privacy.covers(id) ? Integer.toString(id) : project.shortTitle(id);
  }

  /** Writes one of the annotation formats. */
  public static void write(
      Project project, Rows rows, Path video, AnnotationFormat format, Path file)
      throws IOException {
    try (PendingFile pending = PendingFile.of(file)) {
      format.write(annotations(project, rows, video), pending.part());
      pending.commit();
    }
  }

  /**
   * Writes a table with a row for every face of every frame: the columns of {@code mien annotate}
   * with the corrected label, then what the machine said, and the scores relative to the face's
   * neutral baseline.
   */
  public static void writeTable(Project project, Rows rows, Path file) throws IOException {
    try (PendingFile pending = PendingFile.of(file)) {
      CorrectedTable.write(project, rows, pending.part());
      pending.commit();
    }
  }
}
