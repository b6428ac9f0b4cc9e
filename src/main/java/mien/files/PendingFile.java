package mien.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;
import mien.core.InputException;

/**
 * A file that bears another name until it is whole: {@code clip.csv.part} beside {@code clip.csv}.
 * A program that is killed leaves only the part, never a target that looks finished and is not.
 * While one run writes it, another is refused.
 *
 * <p>{@link #commit()} once everything is written and closed; {@link #close()} before that throws
 * the part away.
 */
public final class PendingFile implements AutoCloseable {
  /** Of most file systems, in bytes. */
  private static final int LONGEST_NAME = 255;

  static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private final Path target;
  private final Path part;
  private final Claim claim;

  private boolean kept;

  private PendingFile(Path target, Path part, Claim claim) {
    this.target = target;
    this.part = part;
    this.claim = claim;
  }

  /**
   * Makes the target's folder where it is missing and removes what a killed run left.
   *
   * @throws InputException if nothing can be written there, or another run is about to
   */
  public static PendingFile of(Path target) {
    return of(target, false);
  }

  /**
   * The same for what cannot be made again: what a killed run left is kept as {@code
   * clip.csv.part.1}, or with the next number that is free.
   */
  public static PendingFile besideOlder(Path target) {
    return of(target, true);
  }

  private static PendingFile of(Path target, boolean keepOlder) {
    Path absolute = target.toAbsolutePath();
    if (WINDOWS && FileNames.isReservedOnWindows(absolute)) {
      throw new InputException(
          "%s is the name of a device on Windows: give the file another.".formatted(target));
    }
    if (Files.isDirectory(absolute)) {
      throw new InputException("%s is a folder: name a file.".formatted(target));
    }
    Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      Files.createDirectories(absolute.getParent());
      return begun(absolute, part, keepOlder);
    } catch (IOException e) {
      throw new InputException(refusal(target, part), e);
    }
  }

  private static PendingFile begun(Path target, Path part, boolean keepOlder) throws IOException {
    Claim claim = Claim.on(part);
    try {
      if (keepOlder && Files.exists(part) && Files.size(part) > 0) {
        Files.move(part, free(part));
      }
      Files.deleteIfExists(part);
      Files.createFile(part);
      return new PendingFile(target, part, claim);
    } catch (IOException e) {
      claim.close();
      throw e;
    }
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

  /**
   * Writes a whole picture at once, as PNG.
   *
   * @throws InputException if nothing can be written there
   */
  public static void write(Path target, BufferedImage picture) throws IOException {
    try (PendingFile file = of(target)) {
      ImageIO.write(picture, "png", file.part().toFile());
      file.commit();
    }
  }

  private static String refusal(Path target, Path part) {
    String name = String.valueOf(part.getFileName());
    return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
        ? "The name %s is too long for a file: give a shorter one.".formatted(target.getFileName())
        : "Nothing can be written to %s: choose a folder that you may write to.".formatted(target);
  }

  private static Path free(Path part) {
    int number = 1;
    while (Files.exists(part.resolveSibling(part.getFileName() + "." + number))) {
      number++;
    }
    return part.resolveSibling(part.getFileName() + "." + number);
  }

  /** Where to write for now. */
  public Path part() {
    return part;
  }

  /** Where the file will be. */
  public Path target() {
    return target;
  }

  /**
   * Gives the whole file its name, in one step, replacing an older one.
   *
   * @throws InputException if the older one cannot be replaced, as on Windows while another program
   *     has it open; what was written stays in the part
   */
  public void commit() throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      keep();
      throw new InputException(
          "%s cannot be replaced (close the program that has it open): what was written is in %s."
              .formatted(target, part.getFileName()),
          e);
    }
    keep(); // what bears the part's name from now on is another run's
  }

  /** Lets the part stay where it is, though it is not the whole file. */
  public void keep() {
    kept = true;
    claim.close();
  }

  /** Removes the part unless it was committed or is kept. */
  @Override
  public void close() throws IOException {
    try (claim) {
      if (!kept) {
        kept = true;
        Files.deleteIfExists(part);
      }
    }
  }
}
