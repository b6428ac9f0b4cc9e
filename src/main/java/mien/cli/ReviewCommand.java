package mien.cli;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import me.tongfei.progressbar.ProgressBar;
import mien.annotate.AnnotateInput;
import mien.core.InputException;
import mien.review.Library;
import mien.review.Subject;
import mien.ui.Screen;
import mien.ui.review.FolderWindow;
import mien.ui.review.ReviewWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien review}: look at a video's labels, correct them, export them. */
@Command(
    name = "review",
    description =
        "Opens recorded videos with their labels in a window, to correct and export them. What was"
            + " not analysed yet is analysed first; corrections are kept beside the video.",
    mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
  private static final int STEPS = 1000;

  @Parameters(paramLabel = "VIDEO|FOLDER", description = "A video, or a folder of videos.")
  private Path input = Path.of("");

  @Option(
      names = "--rows",
      paramLabel = "FILE.jsonl",
      description = "The rows of this video, as annotate --format jsonl wrote them.")
  private @Nullable Path rows;

  @Mixin private LiveCommand.Speaking speaking = new LiveCommand.Speaking();
  @Mixin private AnalysisOptions analysis;

  ReviewCommand(Installation installation) {
    analysis = new AnalysisOptions(installation);
  }

  @Override
  public Integer call() throws Exception {
    speaking.begin();
    if (!Files.exists(input)) {
      throw new InputException("There is no video or folder %s.".formatted(input));
    }
    boolean folder = Files.isDirectory(input);
    if (folder && rows != null) {
      throw new InputException("--rows belong to one video: name the video.");
    }
    List<Path> videos = folder ? AnnotateInput.videosIn(input) : List.of(input);
    Library library = new Library(videos, rows, analysis.triedEngine());
    if (!Screen.isThere()) {
      throw new InputException(
          "There is no display for the review window: run mien review on a desktop, or mien"
              + " annotate here.");
    }
    if (folder) {
      waitFor(() -> FolderWindow.open(library).closed());
    } else {
      Subject subject = open(library);
      waitFor(() -> ReviewWindow.open(subject).closed());
    }
    return 0;
  }

  /** Opens the one video, with a bar for the analysis if there is a terminal to draw it on. */
  private Subject open(Library library) throws Exception {
    try (ProgressBar bar =
        Bars.named("analysing").setInitialMax(STEPS).clearDisplayOnFinish().build()) {
      return library.open(input, done -> bar.stepTo((long) (done * STEPS)));
    }
  }

  private static void waitFor(Callable<CompletableFuture<Void>> window) throws Exception {
    FutureTask<CompletableFuture<Void>> opening = new FutureTask<>(window);
    EventQueue.invokeLater(opening);
    opening.get().get();
  }
}
