package mien.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mien.core.InputException;
import mien.core.Text;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * A folder on the executor's own disk for one recording at work: what FFmpeg reads, and the results
 * before they are handed in. Nothing of it is left when it is closed; what a killed executor leaves
 * goes with Spark's own local folders.
 */
final class Spool implements AutoCloseable {
  /** What is left free for the results and for others. */
  private static final long RESERVE_BYTES = 256L << 20;

  private final Path folder;

  Spool() throws IOException {
    folder = Files.createTempDirectory(Files.createDirectories(parent()), "mien-");
  }

  /** Spark's own folder of this executor, which its cluster removes in any case. */
  private static Path parent() {
    return Stream.of("SPARK_EXECUTOR_DIRS", "LOCAL_DIRS", "SPARK_LOCAL_DIRS")
        .map(System::getenv)
        .filter(folders -> folders != null && !folders.isEmpty())
        .map(folders -> Path.of(folders.split("[:,]")[0]))
        .findFirst()
        .orElse(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Where results go. */
  Path results() {
    return folder.resolve("results");
  }

  /**
   * The recording as a file of this machine: itself where it is one, else a copy.
   *
   * @throws InputException if it does not fit
   */
  Path local(Recording recording, Configuration hadoop) throws IOException {
    URI uri = URI.create(new org.apache.hadoop.fs.Path(recording.uri()).toUri().toString());
    if ("file".equals(uri.getScheme())) {
      return Path.of(uri.getPath());
    }
    long free = Files.getFileStore(folder).getUsableSpace() - RESERVE_BYTES;
    if (recording.bytes() > free) {
      throw new InputException(
          Text.of(
              "%s (%.1f GB) does not fit into %s on %s, where %.1f GB may be used: give Spark's"
                  + " local folders more room, or run fewer tasks at the same time.",
              recording.uri(), recording.bytes() / 1e9, folder.getParent(), host(), free / 1e9));
    }
    org.apache.hadoop.fs.Path from = new org.apache.hadoop.fs.Path(uri);
    Path copy = Files.createDirectories(folder.resolve("input")).resolve(from.getName());
    FileSystem files = from.getFileSystem(hadoop);
    files.copyToLocalFile(false, from, new org.apache.hadoop.fs.Path(copy.toUri()), true);
    return copy;
  }

  private static String host() {
    return org.apache.spark.SparkEnv.get().blockManager().blockManagerId().host();
  }

  @Override
  public void close() throws IOException {
    LocalStore.removeAll(folder);
  }
}
