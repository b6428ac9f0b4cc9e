package mien.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import mien.analysis.Engine;
import mien.annotate.AnnotateInput;
import mien.annotate.AnnotateJob;
import mien.annotate.AnnotatePlan;
import mien.capture.FrameAt;
import mien.capture.FrameSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.InputException;
import mien.core.Origin;
import mien.files.FileNames;
import mien.output.Provenance;
import org.jspecify.annotations.Nullable;

/** Finds, analyses and opens the videos that are to be reviewed. */
public final class Library {

  /**
   * One video.
   *
   * @param analysed whether the machine's rows are there
   * @param project what was made of it; null until somebody corrected something
   * @param trouble why its project cannot be read; null if it can, or if there is none
   */
  public record Entry(
      Path video, boolean analysed, @Nullable Project project, @Nullable String trouble) {}

  private final List<Path> videos;
  private final @Nullable Path givenRows;
  private final Engine engine;

  /**
   * @param givenRows the rows of the one video; null for those beside each video
   */
  public Library(List<Path> videos, @Nullable Path givenRows, Engine engine) {
    this.videos = List.copyOf(videos);
    this.givenRows = givenRows;
    this.engine = engine;
  }

  /** The videos with their state; a project that cannot be read spoils its own video alone. */
  public List<Entry> entries() {
    return videos.stream().map(Library::entry).toList();
  }

  private static Entry entry(Path video) {
    boolean analysed = Files.exists(ProjectFile.rowsBeside(video));
    Path file = ProjectFile.beside(video);
    try {
      return new Entry(video, analysed, Files.exists(file) ? ProjectFile.read(file) : null, null);
    } catch (InputException e) {
      return new Entry(video, analysed, null, e.getMessage());
    }
  }

  /**
   * Makes one ready, which includes analysing it where that was not done yet and no project needs
   * the rows of an earlier analysis. Takes as long as that takes.
   *
   * @param progress is told how much is done, 0 to 1
   * @throws InputException if the video cannot be read, what lies beside it belongs to another, or
   *     the rows of its project are missing or others now
   */
  public Subject open(Path video, DoubleConsumer progress) throws Exception {
    Path projectFile = ProjectFile.beside(video);
    @Nullable Project saved = Files.exists(projectFile) ? ProjectFile.read(projectFile) : null;
    String name = String.valueOf(video.getFileName());
    if (saved != null && !saved.media().file().equals(name)) {
      throw new InputException(
          "%s belongs to %s: give one of the two videos another name."
              .formatted(projectFile, saved.media().file()));
    }
    VideoRows own = new VideoRows(video, givenRows);
    Path rowsFile = own.file(saved);
    if (!Files.exists(rowsFile)) {
      analyse(video, rowsFile, progress);
    }
    Rows rows = RowsFile.read(rowsFile);
    String sha256 = String.valueOf(Provenance.Part.of(video).sha256());
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
    if (saved != null) {
      own.check(rowsFile, saved);
    }
    Project project = saved == null ? own.newProject(rowsFile, rows) : saved;
    return new Subject(
        video,
        projectFile,
        project,
        rows,
        () -> {
          checkClock(video, rowsFile, rows);
          return new FrameAt(Sources.openSeekable(video, SourceOptions.colour(), rows.isSteady()));
        },
        () -> Sources.open(video.toString(), SourceOptions.colour()),
        (from, speed) -> Sources.openSound(video, from, speed, rows.isSteady()));
  }

  /** Earlier versions took the container's own clock, which need not begin at 0. */
  private static void checkClock(Path video, Path rowsFile, Rows rows) throws Exception {
    try (FrameSource source = Sources.open(video.toString(), SourceOptions.grey())) {
      Origin first = source.next().orElseThrow().origin();
      boolean raw = rows.frameMicros(0) == rows.framePts(0);
      if (raw && first.ptsMicros() != first.timestampMicros()) {
        throw new InputException(
            "%s was made by an earlier version of Mien, which counted this video's times otherwise: put it and its project elsewhere and analyse the video anew."
                .formatted(rowsFile));
      }
    }
  }

  /** Writes the rows of a whole video. */
  private void analyse(Path video, Path rowsFile, DoubleConsumer progress) throws Exception {
    Path folder = rowsFile.toAbsolutePath().resolveSibling("");
    AnnotateInput input = new AnnotateInput(video, folder, FileNames.stem(rowsFile));
    new AnnotateJob(input, AnnotatePlan.ROWS, engine).run(progress);
  }
}
