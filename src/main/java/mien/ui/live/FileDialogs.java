package mien.ui.live;

import java.awt.Component;
import java.io.File;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import mien.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Asks for a file; empty when the user thinks better of it. */
final class FileDialogs {
  private FileDialogs() {}

  static Optional<File> open(Component owner, Texts texts, @Nullable String folder) {
    JFileChooser chooser = new JFileChooser(folder);
    chooser.setDialogTitle(texts.get("open.title"));
    return chooser.showOpenDialog(owner) == JFileChooser.APPROVE_OPTION
        ? Optional.of(chooser.getSelectedFile())
        : Optional.empty();
  }

  /** A file for rows, {@code .csv} where the user gave no ending. */
  static Optional<File> saveRows(Component owner, Texts texts, @Nullable String folder) {
    JFileChooser chooser = new JFileChooser(folder);
    chooser.setDialogTitle(texts.get("record.title"));
    chooser.setFileFilter(new FileNameExtensionFilter(texts.get("record.files"), "csv", "jsonl"));
    if (chooser.showSaveDialog(owner) != JFileChooser.APPROVE_OPTION) {
      return Optional.empty();
    }
    File file = chooser.getSelectedFile();
    return Optional.of(file.getName().contains(".") ? file : new File(file.getPath() + ".csv"));
  }
}
