package mien.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Where the tables lie. Names are relative to its folder, with {@code /} between their parts. */
interface Store {

  /** Makes the folder, and those above it, if it is not there. */
  void makeFolder(String name) throws IOException;

  /** Copies a file of this machine there; what bore the name is replaced. */
  void upload(Path local, String name) throws IOException;

  /** Copies a file from there; what bore the name on this machine is replaced. */
  void download(String name, Path local) throws IOException;

  /**
   * Gives a file another name, at once; what bore that is replaced.
   *
   * @param to in a folder that is there
   */
  void move(String from, String to) throws IOException;

  boolean exists(String name) throws IOException;

  /** The names of a folder's files, without the folder; none where it is not there. */
  List<String> list(String folder) throws IOException;

  /** Removes a file, or a folder with all that is in it, if it is there. */
  void remove(String name) throws IOException;

  /**
   * The store in a folder. This machine's own files are written by Java: Hadoop starts a program of
   * the system's for each of them.
   *
   * @param folder on any file system that Hadoop knows
   */
  static Store in(String folder, Configuration hadoop) throws IOException {
    var named = new org.apache.hadoop.fs.Path(folder);
    URI uri = named.getFileSystem(hadoop).makeQualified(named).toUri();
    return "file".equals(uri.getScheme())
        ? new LocalStore(Path.of(uri.getPath()))
        : new HadoopStore(new org.apache.hadoop.fs.Path(uri), hadoop);
  }
}
