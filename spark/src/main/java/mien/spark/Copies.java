package mien.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mien.core.InputException;
import mien.core.Text;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recordings of other machines, copied to this executor's disk. Tasks that work on parts of one
 * share its copy. One that nobody uses is kept for the next part, until another is copied or Java
 * ends. For any thread.
 */
final class Copies {
  /** The executor's. */
  static final Copies SHARED = new Copies();

  private static final Logger LOG = LoggerFactory.getLogger(Copies.class);

  /** What is left free for the results and for others. */
  private static final long RESERVE_BYTES = 256L << 20;

  private final Map<String, Copy> copies = new HashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SHARED::removeAll, "mien-copies"));
  }

  /** One recording's; {@code file} is null while it is not whole. */
  private static final class Copy {
    final Path folder;
    @Nullable Path file;
    int users;

    Copy(Path folder) {
      this.folder = folder;
    }
  }

  /**
   * The recording's copy, which stays at least until {@link #release}; waits for it if another task
   * is about to make it.
   *
   * @param parent the folder of all copies
   * @throws InputException if it does not fit
   */
  Path take(Recording recording, Path parent, Configuration hadoop) throws IOException {
    Copy copy = entered(recording, parent);
    try {
      synchronized (copy) {
        if (copy.file == null) {
          copy.file = copied(recording, copy.folder, hadoop);
        }
        return copy.file;
      }
    } catch (IOException | RuntimeException e) {
      release(recording);
      throw e;
    }
  }

  private synchronized Copy entered(Recording recording, Path parent) throws IOException {
    Copy copy = copies.get(recording.uri());
    if (copy == null) {
      removeUnused();
      copy = new Copy(Files.createTempDirectory(parent, "mien-"));
      copies.put(recording.uri(), copy);
    }
    copy.users++;
    return copy;
  }

  private static Path copied(Recording recording, Path folder, Configuration hadoop)
      throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace() - RESERVE_BYTES;
    if (recording.bytes() > free) {
      throw new InputException(
          Text.of(
              "%s (%.1f GB) does not fit into %s on %s, where %.1f GB may be used: give Spark's"
                  + " local folders more room, or run fewer tasks at the same time.",
              recording.uri(), recording.bytes() / 1e9, folder.getParent(), host(), free / 1e9));
    }
    var from = new org.apache.hadoop.fs.Path(recording.uri());
    Path copy = folder.resolve(from.getName());
    FileSystem files = from.getFileSystem(hadoop);
    files.copyToLocalFile(false, from, new org.apache.hadoop.fs.Path(copy.toUri()), true);
    return copy;
  }

  private static String host() {
    return org.apache.spark.SparkEnv.get().blockManager().blockManagerId().host();
  }

  /** A task uses it no longer. */
  synchronized void release(Recording recording) {
    Copy copy = copies.get(recording.uri());
    if (copy != null) {
      copy.users--;
    }
  }

  private void removeUnused() {
    copies.values().stream().filter(copy -> copy.users == 0).forEach(Copies::remove);
    copies.values().removeIf(copy -> copy.users == 0);
  }

  private synchronized void removeAll() {
    copies.values().forEach(Copies::remove);
    copies.clear();
  }

  private static void remove(Copy copy) {
    try {
      LocalStore.removeAll(copy.folder);
    } catch (IOException e) {
      LOG.warn("{} cannot be removed", copy.folder, e);
    }
  }
}
