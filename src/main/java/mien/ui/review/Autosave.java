package mien.ui.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import mien.core.InputException;
import mien.pipeline.Background;
import mien.review.Project;
import mien.review.ProjectFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes the project after every change, on a thread of its own. Changes that come while one is
 * being written are written together: a kill loses what the last moment brought, no more. What
 * another window or program wrote meanwhile is not written over.
 */
final class Autosave implements AutoCloseable {
  private final Background worker = new Background("review autosave");
  private final AtomicReference<@Nullable Project> newest = new AtomicReference<>();
  private final Path file;
  private final Consumer<@Nullable Exception> onSaved;

  /** What the file held when it was last looked at; used by the worker alone. */
  private Project known;

  private volatile boolean failed;

  /**
   * @param opened what the file holds, if it is there
   * @param onSaved is told, on the event thread, after each time; null if all went well
   */
  Autosave(Path file, Project opened, Consumer<@Nullable Exception> onSaved) {
    this.file = file;
    known = opened;
    this.onSaved = onSaved;
  }

  void save(Project project) {
    if (newest.getAndSet(project) == null) {
      worker.run(this::write);
    }
  }

  private void write() {
    Project project = newest.getAndSet(null);
    if (project == null) {
      return;
    }
    try {
      if (Files.exists(file) && !ProjectFile.read(file).equals(known)) {
        throw new InputException(
            "%s was changed by another window or program since it was opened: open the video anew."
                .formatted(file));
      }
      ProjectFile.write(project, file);
      known = ProjectFile.read(file);
      failed = false;
      SwingUtilities.invokeLater(() -> onSaved.accept(null));
    } catch (IOException | InputException e) {
      failed = true;
      SwingUtilities.invokeLater(() -> onSaved.accept(e));
    }
  }

  /** Whether the last change could not be written; waits until that was tried. */
  boolean hasFailed() {
    worker.told(() -> {}).join();
    return failed;
  }

  /** Waits until the last change is written. */
  @Override
  public void close() {
    worker.close();
  }
}
