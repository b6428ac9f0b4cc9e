package mien.ui.live;

import java.awt.Rectangle;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.live.Choice;
import mien.live.LiveStatus;
import mien.live.SourceState;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;

/** What the user chose in the window, from one start to the next. Event thread. */
final class Remembered {
  private static final int MOST_RECENT = 8;

  private final Path file;
  private final WindowMemory before;
  private final List<String> recent;
  private boolean mirrored;
  private @Nullable String folder;

  /**
   * @param file where it is kept
   */
  Remembered(Path file) {
    this.file = file;
    before = WindowMemory.load(file);
    recent = new ArrayList<>(before.recent());
    mirrored = before.mirrored();
    folder = before.folder();
  }

  /** As it was at the start. */
  WindowMemory before() {
    return before;
  }

  Path file() {
    return file;
  }

  boolean isMirrored() {
    return mirrored;
  }

  boolean toggleMirrored() {
    mirrored = !mirrored;
    return mirrored;
  }

  /** Where the last file was opened; null for the home folder. */
  @Nullable String folder() {
    return folder;
  }

  void opened(File chosen) {
    folder = chosen.getParent();
  }

  /** Puts the file that plays before the other recent ones. */
  void sees(LiveStatus status) {
    File played = new File(status.source());
    if (status.state() == SourceState.PLAYING
        && !status.source().equals(status.sampleClip())
        && played.isFile()) {
      String path = played.getAbsolutePath();
      recent.remove(path);
      recent.add(0, path);
      if (recent.size() > MOST_RECENT) {
        recent.remove(MOST_RECENT);
      }
    }
  }

  /**
   * The recent files that are still there, by name; with their folder where two are called alike.
   */
  List<Choice> recent() {
    List<File> files = recent.stream().map(File::new).filter(File::isFile).toList();
    return files.stream()
        .map(
            one -> {
              boolean alone =
                  files.stream().filter(f -> f.getName().equals(one.getName())).count() == 1;
              File parent = one.getParentFile();
              return new Choice(
                  one.getPath(),
                  alone || parent == null
                      ? one.getName()
                      : parent.getName() + File.separator + one.getName());
            })
        .toList();
  }

  /**
   * Writes it down.
   *
   * @param b where the window is
   */
  void save(Rectangle b) {
    new WindowMemory(b.x, b.y, b.width, b.height, Theme.isDark(), mirrored, folder, recent)
        .save(file);
  }
}
