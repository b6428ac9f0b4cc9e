package mien.ui.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import mien.core.Face;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.output.JsonLinesSink;
import mien.output.Provenance;
import mien.pipeline.Source;
import mien.pipeline.Stage;
import mien.review.Project;
import mien.review.ProjectFile;
import mien.review.Rows;
import mien.review.RowsFile;
import mien.review.Subject;
import mien.ui.live.SyntheticFaces;

/**
 * A drawn video with its rows; the track of its first face is lost at half time and found again
 * under another number.
 */
public final class SyntheticReview {
  private static final int RATE = 30;

  private final Path video;
  private final SyntheticFaces faces;
  private final Rows rows;

  SyntheticReview(Path folder, int width, int height, int people, int seconds) throws IOException {
    video = folder.resolve("interview.mp4");
    faces = new SyntheticFaces(width, height, people);
    Path rowsFile = ProjectFile.rowsBeside(video);
    Provenance session =
        new Provenance(
            1,
            "mien",
            new Provenance.Part("drawn", null),
            Map.of(),
            new Provenance.Part("interview.mp4", "ab".repeat(32)));
    Files.createDirectories(folder);
    SyntheticFaces small = new SyntheticFaces(64, 48, people);
    try (JsonLinesSink sink = new JsonLinesSink(rowsFile, session)) {
      for (long i = 0; i < (long) seconds * RATE; i++) {
        FrameResult result = small.frame(i);
        boolean late = i >= (long) seconds * RATE / 2;
        sink.accept(
            new FrameResult(
                result.frame(),
                result.faces().stream().map(face -> scaled(face, height / 48.0, late)).toList()));
      }
    }
    rows = RowsFile.read(rowsFile);
  }

  private static Face scaled(Face face, double factor, boolean late) {
    int id = face.id() == 1 && late ? 9 : face.id();
    return face.withBox(face.box().times(factor)).withId(id);
  }

  Path projectFile() {
    return ProjectFile.beside(video);
  }

  Rows rows() {
    return rows;
  }

  Project project() {
    return Project.of(rows, String.valueOf(ProjectFile.rowsBeside(video).getFileName()));
  }

  Subject subject(Project project) {
    Stage<Long, Frame> frames = micros -> faces.frame(rows.frameAt(micros)).frame();
    return new Subject(
        video,
        projectFile(),
        project,
        rows,
        () -> frames,
        this::recording,
        (from, speed) -> Optional::empty);
  }

  private Source<Frame> recording() {
    Iterator<Frame> all =
        IntStream.range(0, rows.frames())
            .mapToObj(i -> faces.frame(i).frame().at(i, rows.frameMicros(i)))
            .iterator();
    return () -> all.hasNext() ? Optional.of(all.next()) : Optional.empty();
  }

  /** Shows the window: {@code SyntheticReview FOLDER PEOPLE SECONDS}. */
  public static void main(String[] args) throws Exception {
    SyntheticReview drawn =
        new SyntheticReview(
            Path.of(args[0]), 640, 480, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Project project =
        Files.exists(drawn.projectFile()) ? ProjectFile.read(drawn.projectFile()) : drawn.project();
    SwingUtilities.invokeAndWait(() -> ReviewWindow.open(drawn.subject(project)));
  }
}
