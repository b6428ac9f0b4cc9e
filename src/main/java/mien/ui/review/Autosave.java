package mien.ui.review;

import java.io.IOException;
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
 * being written are written together: a kill loses what the last moment brought, no more.
 */
final class Autosave implements AutoCloseable {
  private final Background worker = new Background("review autosave");
  private final AtomicReference<@Nullable Project> newest = new AtomicReference<>();
  private final Path file;
  private final Consumer<@Nullable Exception> onSaved;

  /**
   * @param onSaved is told, on the event thread, after each time; null if all went well
   */
  Autosave(Path file, Consumer<@Nullable Exception> onSaved) {
    this.file = file;
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
      ProjectFile.write(project, file);
      SwingUtilities.invokeLater(() -> onSaved.accept(null));
    } catch (IOException | InputException e) {
      SwingUtilities.invokeLater(() -> onSaved.accept(e));
    }
  }

  /** Waits until the last change is written. */
  @Override
  public void close() {
    worker.close();
  }
}
