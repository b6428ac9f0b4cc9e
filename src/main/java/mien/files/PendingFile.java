package mien.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import mien.core.InputException;

/**
 * A file that bears another name until it is whole: {@code clip.csv.part} beside {@code clip.csv}.
 * A program that is killed leaves only the part, never a target that looks finished and is not.
 *
 * <p>{@link #commit()} once everything is written and closed; {@link #close()} before that throws
 * the part away.
 */
public final class PendingFile implements AutoCloseable {
  private final Path target;
  private final Path part;

  private PendingFile(Path target, Path part) {
    this.target = target;
    this.part = part;
  }

  /**
   * Makes the target's folder where it is missing and removes what a killed run left.
   *
   * @throws InputException if nothing can be written there
   */
  public static PendingFile of(Path target) {
    Path absolute = target.toAbsolutePath();
    Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      Files.createDirectories(absolute.getParent());
      Files.deleteIfExists(part);
      Files.createFile(part);
    } catch (IOException e) {
      throw new InputException(
          "Nothing can be written to %s: choose a folder that you may write to.".formatted(target),
          e);
    }
    return new PendingFile(absolute, part);
  }

  /**
   * Writes a whole file at once.
   *
   * @throws InputException if nothing can be written there
   */
  public static void write(Path target, byte[] bytes) throws IOException {
    try (PendingFile file = of(target)) {
      Files.write(file.part(), bytes);
      file.commit();
    }
  }

  /** Where to write for now. */
  public Path part() {
    return part;
  }

  /** Where the file will be. */
  public Path target() {
    return target;
  }

  /** Gives the whole file its name, in one step, replacing an older one. */
  public void commit() throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes the part unless it was committed. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }
}
