package mien.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.InputException;
import mien.output.Session;
import mien.review.Project;
import mien.review.ProjectFile;
import mien.review.Rows;
import mien.review.RowsFile;
import mien.ui.review.FolderWindow;
import mien.ui.review.ReviewWindow;
import org.jspecify.annotations.Nullable;

/** Finds, analyses and opens the videos that are to be reviewed. */
final class ReviewLibrary implements FolderWindow.Library {
  private static final long LOOK_MILLIS = 100;

  private final List<Path> videos;
  private final @Nullable Path givenRows;
  private final AnalysisOptions analysis;

  /**
   * @param givenRows the rows of the one video; null for those beside each video
   */
  ReviewLibrary(List<Path> videos, @Nullable Path givenRows, AnalysisOptions analysis) {
    this.videos = List.copyOf(videos);
    this.givenRows = givenRows;
    this.analysis = analysis;
  }

  @Override
  public List<FolderWindow.Entry> entries() {
    return videos.stream().map(ReviewLibrary::entry).toList();
  }

  private static FolderWindow.Entry entry(Path video) {
    boolean analysed = Files.exists(ProjectFile.rowsBeside(video));
    Path file = ProjectFile.beside(video);
    @Nullable Project project = Files.exists(file) ? ProjectFile.read(file) : null;
    return new FolderWindow.Entry(video, analysed, project);
  }

  @Override
  public ReviewWindow.Subject open(Path video, DoubleConsumer progress) throws Exception {
    Path projectFile = ProjectFile.beside(video);
    @Nullable Project saved = Files.exists(projectFile) ? ProjectFile.read(projectFile) : null;
    String name = String.valueOf(video.getFileName());
    if (saved != null && !saved.media().file().equals(name)) {
      throw new InputException(
          "%s belongs to %s: give one of the two videos another name."
              .formatted(projectFile, saved.media().file()));
    }
    Path rowsFile = rowsFile(video, saved);
    if (!Files.exists(rowsFile)) {
      analyse(video, rowsFile, progress);
    }
    Rows rows = RowsFile.read(rowsFile);
    String sha256 = String.valueOf(Session.Part.of(video).sha256());
    if (!rows.media().sha256().equals(sha256)) {
      throw new InputException(
          "%s holds the rows of another video than %s: analyse this one."
              .formatted(rowsFile, video));
    }
    if (saved != null && !saved.media().sha256().equals(sha256)) {
      throw new InputException(
          "%s holds the corrections of another video than %s: put that video back, or the project elsewhere."
              .formatted(projectFile, video));
    }
    Project project = saved == null ? newProject(video, rowsFile, rows) : saved;
    return new ReviewWindow.Subject(
        video,
        projectFile,
        project,
        rows,
        () -> new FrameAt(Sources.openSeekable(video, SourceOptions.colour())),
        () -> Sources.open(video.toString(), SourceOptions.colour()),
        (from, speed) -> Sources.openSound(video, from, speed));
  }

  private Path rowsFile(Path video, @Nullable Project saved) {
    if (givenRows != null) {
      if (!Files.isRegularFile(givenRows)) {
        throw new InputException("There is no file %s.".formatted(givenRows));
      }
      return givenRows;
    }
    return saved == null ? ProjectFile.rowsBeside(video) : video.resolveSibling(saved.rows());
  }

  private static Project newProject(Path video, Path rowsFile, Rows rows) {
    Path folder = video.toAbsolutePath().resolveSibling("");
    String relative = folder.relativize(rowsFile.toAbsolutePath()).toString().replace('\\', '/');
    return Project.of(rows, relative);
  }

  /** Writes the rows of a whole video; takes as long as the analysis takes. */
  private void analyse(Path video, Path rowsFile, DoubleConsumer progress) throws Exception {
    analysis.check();
    String name = String.valueOf(rowsFile.getFileName());
    String base = name.substring(0, name.length() - AnnotateFormat.JSONL.ending().length());
    AnnotateInput input = new AnnotateInput(video, rowsFile.resolveSibling(base));
    try (AnnotateJob job = new AnnotateJob(input, AnnotateOptions.rows(), analysis)) {
      job.start();
      while (!job.isDone()) {
        progress.accept(job.progress());
        Thread.sleep(LOOK_MILLIS);
      }
      job.finish();
    }
  }

  /**
   * The videos of a folder, by name; not those with labels drawn.
   *
   * @throws InputException if there is none
   */
  static List<Path> videosIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> videos =
          files
              .filter(Files::isRegularFile)
              .filter(AnnotateInput::isVideo)
              .filter(file -> !AnnotateInput.isResult(file))
              .sorted()
              .toList();
      if (videos.isEmpty()) {
        throw new InputException(
            "There is no video in %s: name a file, or a folder that holds some.".formatted(folder));
      }
      return videos;
    } catch (IOException e) {
      throw new InputException("%s cannot be searched for videos.".formatted(folder), e);
    }
  }
}
