package mien.ui;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;

/** Asks where to write a file; nothing is replaced unasked. */
public final class SaveDialog {
  private SaveDialog() {}

  /**
   * Shows a chooser that is set up already.
   *
   * @param endings of which the file bears one, with their dots; the first where the user gives
   *     none
   * @param question whether to replace that file
   * @return empty when the user thinks better of it
   */
  public static Optional<Path> ask(
      Component owner, JFileChooser chooser, List<String> endings, Question question) {
    if (chooser.showSaveDialog(owner) != JFileChooser.APPROVE_OPTION) {
      return Optional.empty();
    }
    return accepted(
        chooser.getSelectedFile().toPath(),
        endings,
        file ->
            JOptionPane.showConfirmDialog(
                    owner,
                    question.about(file),
                    chooser.getDialogTitle(),
                    JOptionPane.OK_CANCEL_OPTION)
                == JOptionPane.OK_OPTION);
  }

  /** The words that ask whether to replace a file. */
  @FunctionalInterface
  public interface Question {
    String about(Path file);
  }

  static Optional<Path> accepted(Path chosen, List<String> endings, Predicate<Path> replace) {
    Path file = withEnding(chosen, endings);
    return !Files.exists(file) || replace.test(file) ? Optional.of(file) : Optional.empty();
  }

  private static Path withEnding(Path file, List<String> endings) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean ends = endings.stream().anyMatch(e -> name.endsWith(e.toLowerCase(Locale.ROOT)));
    return ends ? file : file.resolveSibling(file.getFileName() + endings.get(0));
  }
}
