package mien.files;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import mien.core.InputException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That a file is written by this one alone, among all the user's runs on this machine, and on those
 * that share the user's home. Ends with {@link #close()}, or with the program, however that ends.
 *
 * <p>It is a lock on one byte of {@code ~/.mien/writing.lock}, whose place follows from the file's
 * path. On the file itself there can be none: who writes it opens it by its path, which Windows
 * would refuse, and elsewhere the lock would go when they close it. For any thread.
 */
public final class Claim implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Claim.class);

  /** As many as places in a file: 60 bits. */
  private static final int DIGITS = 15;

  /** One for all, never closed: to close another on the same file would end this one's locks. */
  private static final class Locks {
    static final @Nullable FileChannel CHANNEL = open();

    private static @Nullable FileChannel open() {
      try {
        Path own = Files.createDirectories(Path.of(System.getProperty("user.home"), ".mien"));
        return FileChannel.open(own.resolve("writing.lock"), CREATE, WRITE);
      } catch (IOException e) {
        LOG.warn("Other runs cannot be kept from writing the same files", e);
        return null;
      }
    }
  }

  /** Null where the home takes no locks: then nobody is held off. */
  private final @Nullable FileLock lock;

  private Claim(@Nullable FileLock lock) {
    this.lock = lock;
  }

  /**
   * Claims a file, whether it is there or not.
   *
   * @throws InputException if it is claimed already
   */
  public static Claim on(Path file) {
    FileChannel locks = Locks.CHANNEL;
    if (locks == null) {
      return new Claim(null);
    }
    try {
      FileLock lock = locks.tryLock(place(file), 1, false);
      if (lock != null) {
        return new Claim(lock);
      }
    } catch (OverlappingFileLockException e) {
      LOG.debug("{} is written by this very program", file, e);
    } catch (IOException e) {
      LOG.warn("{} cannot be claimed", file, e);
      return new Claim(null);
    }
    throw new InputException(
        "%s is being written by another run: wait until that has ended, or write elsewhere."
            .formatted(file));
  }

  private static long place(Path file) {
    Path name = file.getFileName();
    String path = real(file.toAbsolutePath().resolveSibling("")).resolve(name) + "";
    String known = PendingFile.WINDOWS ? path.toLowerCase(Locale.ROOT) : path;
    return Long.parseLong(new Sha256().add(known).hex().substring(0, DIGITS), 16);
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.normalize(); // it is not there yet
    }
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.release();
      }
    } catch (IOException e) {
      LOG.warn("{} is held until this program ends", lock, e);
    }
  }
}
