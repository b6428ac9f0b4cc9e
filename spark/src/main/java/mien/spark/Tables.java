package mien.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import mien.files.Sha256;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;

/**
 * The tables {@code frames}, {@code segments} and {@code recordings}, each with a folder {@code
 * recording=NAME} for every recording. A file is written under {@code _parts} and gets its place by
 * a rename when it is whole. That of {@code recordings} comes last and says by its name what made
 * it: where it is, the others are whole. Two attempts at the same recording therefore leave the
 * same files, not twice as many.
 */
final class Tables {
  private static final String PARTS = "_parts";
  private static final String FRAMES = "frames";
  private static final String SEGMENTS = "segments";
  private static final String RECORDINGS = "recordings";
  private static final String ENDING = ".parquet";
  private static final String NOT_WHOLE = "not-whole";
  private static final int KEY_DIGITS = 16;

  private final Store store;

  /**
   * @param out their folder, on any file system that Hadoop knows
   */
  Tables(String out, Configuration hadoop) throws IOException {
    store = Store.in(out, hadoop);
  }

  /**
   * The files of a recording's results, on this machine.
   *
   * @param row that of {@code recordings}
   */
  record Made(Path frames, Path segments, Path row) {}

  /** Begins them, so that a folder that cannot be written to is found at once. */
  void begin() throws IOException {
    store.makeFolder(PARTS);
  }

  /** Removes what attempts that were broken off have left. */
  void end() throws IOException {
    store.remove(PARTS);
  }

  /** Whether the recording's rows are there, and were made as this session tells. */
  boolean hold(String recording, String session) throws IOException {
    return store.exists(file(RECORDINGS, recording, key(session)))
        && store.exists(file(FRAMES, recording, FRAMES))
        && store.exists(file(SEGMENTS, recording, SEGMENTS));
  }

  /**
   * Hands a recording's results in.
   *
   * @param attempt no other one's word
   * @param session how they were made
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
    String frames = upload(made.frames(), attempt + "-" + FRAMES);
    String segments = upload(made.segments(), attempt + "-" + SEGMENTS);
    String row = upload(made.row(), attempt + "-" + RECORDINGS);
    forget(recording, key);
    place(frames, FRAMES, recording, FRAMES);
    place(segments, SEGMENTS, recording, SEGMENTS);
    place(row, RECORDINGS, recording, key);
  }

  /**
   * Hands in why there are no results of a recording; what an earlier run left half is removed.
   * Whole rows stay, an earlier run's or another attempt's: that this one could not make them, as
   * on a machine that lacks a folder, says nothing against them.
   *
   * @param row the file on this machine
   * @return false if whole rows stay
   */
  boolean putFailed(String recording, String attempt, Path row) throws IOException {
    Optional<String> there = row(recording);
    if (there.isPresent() && !there.get().equals(NOT_WHOLE + ENDING)) {
      return false;
    }
    String part = upload(row, attempt + "-" + RECORDINGS);
    forget(recording, NOT_WHOLE);
    store.remove(folder(FRAMES, recording));
    store.remove(folder(SEGMENTS, recording));
    place(part, RECORDINGS, recording, NOT_WHOLE);
    return true;
  }

  /**
   * Brings the row of {@code recordings} that is there to this machine.
   *
   * @return false if there is none
   */
  boolean fetchRow(String recording, Path local) throws IOException {
    Optional<String> there = row(recording);
    if (there.isPresent()) {
      store.download(folder(RECORDINGS, recording) + "/" + there.get(), local);
    }
    return there.isPresent();
  }

  /** The name of its file; of two, that of what is whole. */
  private Optional<String> row(String recording) throws IOException {
    return store.list(folder(RECORDINGS, recording)).stream()
        .filter(file -> file.endsWith(ENDING))
        .min(Comparator.comparing(file -> file.equals(NOT_WHOLE + ENDING)));
  }

  /** Removes what says that the recording was made otherwise. */
  private void forget(String recording, String key) throws IOException {
    String folder = folder(RECORDINGS, recording);
    for (String file : store.list(folder)) {
      if (!file.equals(key + ENDING)) {
        store.remove(folder + "/" + file);
      }
    }
  }

  /** Keeps a file until {@link #end()}, for whoever knows its name. */
  void keep(Path local, String name) throws IOException {
    upload(local, name);
  }

  /** Brings a file that was kept to this machine. */
  void fetch(String name, Path local) throws IOException {
    store.download(PARTS + "/" + name, local);
  }

  private String upload(Path local, String name) throws IOException {
    String part = PARTS + "/" + name;
    store.upload(local, part);
    return part;
  }

  private void place(String part, String table, String recording, String file) throws IOException {
    store.makeFolder(folder(table, recording));
    store.move(part, file(table, recording, file));
  }

  private static String file(String table, String recording, String file) {
    return folder(table, recording) + "/" + file + ENDING;
  }

  /** The recording as Spark and others read it out of a folder's name. */
  private static String folder(String table, String recording) {
    return table + "/recording=" + ExternalCatalogUtils.escapePathName(recording);
  }

  private static String key(String session) {
    return new Sha256().add(session).hex().substring(0, KEY_DIGITS);
  }
}
