package mien.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.annotate.AnnotateInput;
import mien.annotate.ResultNames;
import mien.core.InputException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Finds recordings on any file system that Hadoop knows. For the driver. */
final class RecordingSearch {
  private final Configuration hadoop;
  private final Path out;
  private final Map<String, Recording> byName = new LinkedHashMap<>();
  private final List<String> passedOver = new ArrayList<>();

  /**
   * @param out what lies in there is no recording
   */
  RecordingSearch(Configuration hadoop, Path out) {
    this.hadoop = hadoop;
    this.out = out;
  }

  /**
   * Adds a file, or the videos of a folder and of all below it.
   *
   * @throws InputException if there is no such file, or no video in the folder
   */
  void add(String address) throws IOException {
    Path path = path(address);
    FileSystem files = path.getFileSystem(hadoop);
    FileStatus found = status(files, path);
    if (found.isFile()) {
      add(found.getPath().getName(), found);
      return;
    }
    Map<String, FileStatus> videos = videosBelow(files, found.getPath());
    ResultNames results = new ResultNames(videos.keySet().stream().map(Paths::get).toList());
    int before = byName.size();
    videos.forEach(
        (name, video) -> {
          if (results.have(Paths.get(name))) {
            passedOver.add(video.getPath().toString());
          } else {
            add(name, video);
          }
        });
    if (byName.size() == before) {
      throw new InputException(
          "There is no video in %s: name a file, or a folder that holds some.".formatted(address));
    }
  }

  /** By their paths below the folder. */
  private Map<String, FileStatus> videosBelow(FileSystem files, Path folder) throws IOException {
    Map<String, FileStatus> videos = new LinkedHashMap<>();
    Path results = out.getFileSystem(hadoop).makeQualified(out);
    URI base = URI.create(folder.toUri() + "/");
    RemoteIterator<LocatedFileStatus> below = files.listFiles(folder, true);
    while (below.hasNext()) {
      LocatedFileStatus file = below.next();
      String name = base.relativize(file.getPath().toUri()).getPath();
      boolean isResult = (file.getPath() + "").startsWith(results + "/");
      if (!isResult && AnnotateInput.isVideo(file.getPath().getName()) && !isHidden(name)) {
        videos.put(name, file);
      }
    }
    return videos;
  }

  /** What was passed over, a sentence; empty if nothing was. */
  String passedOver() {
    return ResultNames.told(passedOver);
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.");
  }

  /**
   * Adds files that somebody listed, under their paths below the deepest folder that holds all.
   *
   * @throws InputException if one of them is not there
   */
  void addAll(List<String> addresses) throws IOException {
    List<FileStatus> found = new ArrayList<>();
    for (String address : addresses) {
      Path path = path(address);
      found.add(status(path.getFileSystem(hadoop), path));
    }
    String folder = commonFolder(found);
    for (FileStatus file : found) {
      add(file.getPath().toString().substring(folder.length()), file);
    }
  }

  private static String commonFolder(List<FileStatus> files) {
    String common = files.isEmpty() ? "" : files.get(0).getPath().getParent() + "/";
    for (FileStatus file : files) {
      while (!file.getPath().toString().startsWith(common)) {
        common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
      }
    }
    return common;
  }

  private static Path path(String address) {
    try {
      return new Path(address);
    } catch (IllegalArgumentException e) {
      throw new InputException("There can be no file %s.".formatted(address), e);
    }
  }

  private static FileStatus status(FileSystem files, Path path) throws IOException {
    try {
      return files.getFileStatus(path);
    } catch (FileNotFoundException e) {
      throw new InputException("There is no file %s.".formatted(path), e);
    }
  }

  private void add(String name, FileStatus file) {
    Recording recording = new Recording(name, file.getPath().toString(), file.getLen());
    Recording other = byName.put(name, recording);
    if (other != null && !other.equals(recording)) {
      throw new InputException(
          "%s and %s would bear the same name in the tables: annotate them into two folders."
              .formatted(other.uri(), recording.uri()));
    }
  }

  /**
   * All that was added, the largest first, so that no large one is begun when others have ended.
   */
  List<Recording> found() {
    return byName.values().stream()
        .sorted(Comparator.comparingLong(Recording::bytes).reversed())
        .toList();
  }
}
