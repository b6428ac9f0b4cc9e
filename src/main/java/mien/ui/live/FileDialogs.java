package mien.ui.live;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JCheckBox;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import mien.live.Extent;
import mien.live.RecordingFiles;
import mien.ui.SaveDialog;
import mien.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Asks for a file; empty when the user thinks better of it. */
final class FileDialogs {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss");

  private static final int GAP = 8;

  private FileDialogs() {}

  static Optional<File> open(Component owner, Texts texts, @Nullable String folder) {
    JFileChooser chooser = new JFileChooser(folder);
    chooser.setDialogTitle(texts.get("open.title"));
    return chooser.showOpenDialog(owner) == JFileChooser.APPROVE_OPTION
        ? Optional.of(chooser.getSelectedFile())
        : Optional.empty();
  }

  /**
   * What to record.
   *
   * @param extent what besides rows
   */
  record Wanted(Path rows, Extent extent) {}

  /**
   * A file for rows, {@code .csv} where the user gave no ending, named after the moment unless.
   *
   * @param live whether there may be sound of the microphone, which does not go with a file
   */
  static Optional<Wanted> record(
      Component owner, Texts texts, @Nullable String folder, boolean live) {
    JFileChooser chooser = new JFileChooser(folder);
    chooser.setDialogTitle(texts.get("record.title"));
    chooser.setFileFilter(new FileNameExtensionFilter(texts.get("record.files"), "csv", "jsonl"));
    String now = LocalDateTime.now(ZoneId.systemDefault()).format(TIME);
    chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), "mien-" + now + ".csv"));
    JCheckBox picture = new JCheckBox(texts.get("record.picture"));
    JCheckBox sound = new JCheckBox(texts.get("record.sound"));
    sound.setEnabled(false);
    picture.addActionListener(event -> sound.setEnabled(picture.isSelected()));
    Box extent = Box.createVerticalBox();
    extent.setBorder(BorderFactory.createEmptyBorder(0, GAP, 0, 0));
    extent.add(picture);
    if (live) {
      extent.add(sound);
    }
    chooser.setAccessory(extent);
    return SaveDialog.ask(
            owner,
            chooser,
            List.of(".csv", ".jsonl"),
            file -> texts.get("record.replace", names(RecordingFiles.replacedWith(file))))
        .map(rows -> new Wanted(rows, Extent.of(picture.isSelected(), sound.isSelected())));
  }

  private static String names(List<Path> files) {
    return files.stream().map(file -> "" + file.getFileName()).collect(Collectors.joining(", "));
  }
}
