package mien.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.files.PendingFile;
import mien.render.FramePainter;

/** Saves single pictures as PNG. */
public final class Snapshots {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss-SSS");

  private Snapshots() {}

  /**
   * Saves what a window shows, the frame in its own size with its faces drawn, in the user's
   * pictures, or in their home where there is no such folder.
   *
   * @return the file
   * @throws InputException if it cannot be written
   */
  public static Path save(FrameResult shown) {
    Path home = Path.of(System.getProperty("user.home"));
    Path pictures = home.resolve("Pictures");
    String name = "mien-" + LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + ".png";
    Path file = (Files.isDirectory(pictures) ? pictures : home).resolve(name);
    try {
      PendingFile.write(file, new FramePainter().picture(shown));
    } catch (IOException e) {
      throw new InputException("The picture could not be saved: %s.".formatted(e), e);
    }
    return file;
  }
}
