package mien.ui.review;

import java.awt.Component;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javax.swing.JFileChooser;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import mien.core.InputException;
import mien.output.annotation.AnnotationFormat;
import mien.pipeline.Background;
import mien.review.Exports;
import mien.review.Project;
import mien.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Writes the corrected annotations in the format that is chosen, on a background thread. */
final class ExportMenu {
  /** Writes one file. */
  private interface Writer {
    void write(Project project, Path file) throws IOException;
  }

  private final ReviewState state;
  private final Texts texts;
  private final Path video;
  private final Background worker;
  private final BiConsumer<Path, @Nullable Exception> onDone;

  /**
   * @param worker writes; the event thread never waits
   * @param onDone is told on the event thread which file was written, or why not
   */
  ExportMenu(
      ReviewState state,
      Texts texts,
      Path video,
      Background worker,
      BiConsumer<Path, @Nullable Exception> onDone) {
    this.state = state;
    this.texts = texts;
    this.video = video;
    this.worker = worker;
    this.onDone = onDone;
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
                  (project, file) -> Exports.write(project, video, format, file)));
    }
    menu.addSeparator();
    add(
        menu,
        "CSV",
        () ->
            export(
                owner, ".csv", (project, file) -> Exports.writeTable(project, state.rows(), file)));
    menu.show(owner, owner.getWidth() - menu.getPreferredSize().width - 14, 52);
  }

  private void add(JPopupMenu menu, String format, Runnable work) {
    JMenuItem item = new JMenuItem(texts.get("export." + format));
    item.addActionListener(event -> work.run());
    menu.add(item);
  }

  private void export(Component owner, String ending, Writer writer) {
    String name = String.valueOf(video.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle(texts.get("export.title"));
    chooser.setSelectedFile(
        video.resolveSibling(stem + ".corrected" + ending).toAbsolutePath().toFile());
    if (chooser.showSaveDialog(owner) == JFileChooser.APPROVE_OPTION) {
      Path file = chooser.getSelectedFile().toPath();
      Project project = state.project();
      worker.run(() -> write(writer, project, file));
    }
  }

  private void write(Writer writer, Project project, Path file) {
    try {
      writer.write(project, file);
      done(file, null);
    } catch (IOException | InputException e) {
      done(file, e);
    }
  }

  private void done(Path file, @Nullable Exception failure) {
    SwingUtilities.invokeLater(() -> onDone.accept(file, failure));
  }
}
