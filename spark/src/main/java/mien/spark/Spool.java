package mien.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * What a task needs on the executor's own disk for its recording: a file for FFmpeg to read, and a
 * folder for results before they are handed in. When it is closed, nothing is left but a copy that
 * the next task may want ({@link Copies}); what a killed executor leaves goes with Spark's own
 * local folders.
 */
final class Spool implements AutoCloseable {
  private final Path folder;
  private @Nullable Recording copied;

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
    Path copy = Copies.SHARED.take(recording, parent(), hadoop);
    copied = recording;
    return copy;
  }

  @Override
  public void close() throws IOException {
    if (copied != null) {
      Copies.SHARED.release(copied);
    }
    LocalStore.removeAll(folder);
  }
}
