package mien.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.EnumSet;
import mien.files.Sha256;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;

/**
 * The tables, on a file system that Hadoop knows: {@code frames}, {@code segments} and {@code
 * recordings}, each with a folder {@code recording=NAME} for every recording. A file is written
 * under {@code _parts} and gets its place by a rename when it is whole. That of {@code recordings}
 * comes last and says by its name what made it: where it is, the others are whole. Two attempts at
 * the same recording therefore leave the same files, not twice as many.
 */
final class Tables {
  private static final String PARTS = "_parts";
  private static final String FRAMES = "frames";
  private static final String SEGMENTS = "segments";
  private static final String RECORDINGS = "recordings";
  private static final String ENDING = ".parquet";
  private static final String NOT_WHOLE = "not-whole";
  private static final int KEY_DIGITS = 16;

  private final Path out;
  private final FileContext files;

  Tables(String out, Configuration hadoop) throws IOException {
    Path named = new Path(out);
    FileSystem system = named.getFileSystem(hadoop);
    this.out = system.makeQualified(named);
    files = FileContext.getFileContext(system.getUri(), hadoop);
  }

  /** Begins them, so that a folder that cannot be written to is found at once. */
  void begin() throws IOException {
    files.mkdir(new Path(out, PARTS), null, true);
  }

  /** Removes what attempts that were broken off have left. */
  void end() throws IOException {
    files.delete(new Path(out, PARTS), true);
  }

  /** Whether the recording's rows are there, and were made as this session tells. */
  boolean hold(String recording, String session) throws IOException {
    return exists(place(RECORDINGS, recording, key(session)))
        && exists(place(FRAMES, recording, FRAMES))
        && exists(place(SEGMENTS, recording, SEGMENTS));
  }

  /**
   * Hands a recording's results in.
   *
   * @param attempt no other one's word
   * @param session how they were made
   * @param made the three files on this machine
   */
  void putWhole(String recording, String attempt, String session, Made made) throws IOException {
    put(recording, attempt, key(session), made);
  }

  /**
   * The same for one that breaks off: a later run makes it anew.
   *
   * @see #putWhole
   */
  void putIncomplete(String recording, String attempt, Made made) throws IOException {
    put(recording, attempt, NOT_WHOLE, made);
  }

  private void put(String recording, String attempt, String key, Made made) throws IOException {
    String part = attempt + "-" + FRAMES;
    Path frames = upload(made.frames(), part);
    Path segments = upload(made.segments(), attempt + "-" + SEGMENTS);
    Path row = upload(made.row(), attempt + "-" + RECORDINGS);
    forget(recording, key);
    move(frames, place(FRAMES, recording, FRAMES));
    move(segments, place(SEGMENTS, recording, SEGMENTS));
    move(row, place(RECORDINGS, recording, key));
  }

  /**
   * Hands in why there are no results of a recording; those of an earlier run are removed.
   *
   * @param row the file on this machine
   */
  void putFailed(String recording, String attempt, java.nio.file.Path row) throws IOException {
    Path part = upload(row, attempt + "-" + RECORDINGS);
    forget(recording, NOT_WHOLE);
    files.delete(place(FRAMES, recording, FRAMES).getParent(), true);
    files.delete(place(SEGMENTS, recording, SEGMENTS).getParent(), true);
    move(part, place(RECORDINGS, recording, NOT_WHOLE));
  }

  /**
   * The files of a recording's results.
   *
   * @param row that of {@code recordings}
   */
  record Made(java.nio.file.Path frames, java.nio.file.Path segments, java.nio.file.Path row) {}

  /** Removes what says that the recording was made otherwise. */
  private void forget(String recording, String key) throws IOException {
    Path folder = place(RECORDINGS, recording, key).getParent();
    try {
      for (FileStatus file : files.util().listStatus(folder)) {
        if (!file.getPath().getName().equals(key + ENDING)) {
          files.delete(file.getPath(), false);
        }
      }
    } catch (FileNotFoundException e) {
      // It was never made.
    }
  }

  private Path upload(java.nio.file.Path local, String name) throws IOException {
    Path part = new Path(new Path(out, PARTS), name);
    EnumSet<CreateFlag> anew = EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE);
    try (var to = files.create(part, anew, Options.CreateOpts.createParent())) {
      java.nio.file.Files.copy(local, to);
    }
    return part;
  }

  private void move(Path part, Path place) throws IOException {
    files.mkdir(place.getParent(), null, true);
    files.rename(part, place, Options.Rename.OVERWRITE);
  }

  private boolean exists(Path file) throws IOException {
    return files.util().exists(file);
  }

  private Path place(String table, String recording, String file) {
    String folder = "recording=" + ExternalCatalogUtils.escapePathName(recording);
    return new Path(new Path(new Path(out, table), folder), file + ENDING);
  }

  private static String key(String session) {
    return new Sha256().add(session).hex().substring(0, KEY_DIGITS);
  }
}
