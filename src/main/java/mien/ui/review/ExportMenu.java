package mien.ui.review;

import java.awt.Component;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.swing.JFileChooser;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.files.FileNames;
import mien.output.annotation.AnnotationFormat;
import mien.output.video.Container;
import mien.output.video.Privacy;
import mien.pipeline.Background;
import mien.render.FramePainter;
import mien.render.OverlayPainter;
import mien.render.Words;
import mien.review.Exports;
import mien.review.FaceTrack;
import mien.review.Project;
import mien.review.Replay;
import mien.review.Subject;
import mien.ui.SaveDialog;
import mien.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Writes the corrected annotations in the format that is chosen, as they are at that moment, on a
 * background thread. Closing ends what is not finished, and leaves no file of it.
 */
final class ExportMenu implements AutoCloseable {
  /** Hears on the event thread how an export goes. */
  interface Listener {
    /**
     * @param done how much of it, 0 to 1
     */
    void exporting(Path file, double done);

    /**
     * @param failure null if the file was written
     */
    void exported(Path file, @Nullable Exception failure);
  }

  /** Writes one file. */
  private interface Writer {
    void write(Project project, Path file) throws IOException, InterruptedException;
  }

  private final ReviewState state;
  private final Texts texts;
  private final Words words;
  private final Subject subject;
  private final Listener listener;
  private final Background worker = new Background("review export");
  private volatile boolean closed;

  ExportMenu(ReviewState state, Texts texts, Words words, Subject subject, Listener listener) {
    this.state = state;
    this.texts = texts;
    this.words = words;
    this.subject = subject;
    this.listener = listener;
  }

  void show(Component owner) {
    JPopupMenu menu = new JPopupMenu(texts.get("action.export"));
    for (AnnotationFormat format : AnnotationFormat.values()) {
      add(
          menu,
          format.name(),
          () ->
              export(
                  owner,
                  format.ending(),
                  (project, file) ->
                      Exports.write(project, state.rows(), subject.video(), format, file)));
    }
    menu.addSeparator();
    add(
        menu,
        "CSV",
        () ->
            export(
                owner, ".csv", (project, file) -> Exports.writeTable(project, state.rows(), file)));
    menu.addSeparator();
    addReport(menu, "report", owner, false);
    addReport(menu, "thumbnails", owner, true);
    menu.addSeparator();
    addVideo(menu, "video", owner, Privacy.NONE);
    addVideo(menu, "unnamed", owner, Privacy.allBut(named(state.project())));
    addVideo(menu, "covered", owner, Privacy.allBut(Set.of()));
    menu.show(owner, owner.getWidth() - menu.getPreferredSize().width - 14, 52);
  }

  private static Set<Integer> named(Project project) {
    return project.faces().stream()
        .filter(face -> face.name() != null)
        .map(FaceTrack::id)
        .collect(Collectors.toSet());
  }

  private void addReport(JPopupMenu menu, String name, Component owner, boolean thumbnails) {
    Writer writer =
        (project, file) ->
            replay(project).writeReport(thumbnails, file, done -> progress(file, done));
    add(menu, name, () -> export(owner, ".html", writer));
  }

  private void addVideo(JPopupMenu menu, String name, Component owner, Privacy privacy) {
    add(menu, name, () -> exportVideo(owner, privacy));
  }

  private void exportVideo(Component owner, Privacy privacy) {
    try {
      Container container = Container.fitting(subject.video());
      export(
          owner,
          container.ending(),
          (project, file) ->
              replay(project)
                  .writeVideo(
                      container,
                      privacy,
                      overlay(project, privacy),
                      file,
                      done -> progress(file, done)));
    } catch (InputException e) {
      listener.exported(subject.video(), e);
    }
  }

  private Replay replay(Project project) {
    return new Replay(project, subject.rows(), subject.video(), subject.recording());
  }

  private BiConsumer<Graphics2D, FrameResult> overlay(Project project, Privacy privacy) {
    return new FramePainter(new OverlayPainter(words, id -> Exports.title(project, privacy, id)))
        ::paint;
  }

  private void add(JPopupMenu menu, String format, Runnable work) {
    JMenuItem item = new JMenuItem(texts.get("export." + format));
    item.addActionListener(event -> work.run());
    menu.add(item);
  }

  private void export(Component owner, String ending, Writer writer) {
    Path video = subject.video();
    String stem = FileNames.stem(video);
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle(texts.get("export.title"));
    chooser.setSelectedFile(
        video.resolveSibling(stem + Exports.CORRECTED + ending).toAbsolutePath().toFile());
    SaveDialog.ask(
            owner,
            chooser,
            List.of(ending),
            file -> texts.get("export.replace", file.getFileName()))
        .filter(this::mayWrite)
        .ifPresent(
            file -> {
              Project project = state.project();
              worker.run(() -> write(writer, project, file));
            });
  }

  private boolean mayWrite(Path file) {
    Path target = file.toAbsolutePath().normalize();
    for (Path kept : List.of(subject.video(), subject.projectFile())) {
      if (target.equals(kept.toAbsolutePath().normalize())) {
        listener.exported(file, new InputException(texts.get("export.kept")));
        return false;
      }
    }
    return true;
  }

  private void progress(Path file, double done) {
    if (closed) {
      throw new CancellationException("the window was closed");
    }
    SwingUtilities.invokeLater(() -> listener.exporting(file, done));
  }

  private void write(Writer writer, Project project, Path file) {
    try {
      writer.write(project, file);
      done(file, null);
    } catch (CancellationException e) {
      // The window was closed: there is nobody to tell.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      done(file, e);
    }
  }

  private void done(Path file, @Nullable Exception failure) {
    SwingUtilities.invokeLater(() -> listener.exported(file, failure));
  }

  @Override
  public void close() {
    closed = true;
    worker.close();
  }
}
