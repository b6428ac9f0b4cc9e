package mien.annotate;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import mien.core.InputException;
import mien.core.Text;
import mien.files.FileNames;

/**
 * The videos below a folder, through links too; nothing that is hidden, nothing that this program
 * made, and no file twice.
 *
 * @param folder where to look
 * @param videos in the order of their paths
 * @param others files of other kinds that were passed over
 * @param closed folders below it that cannot be looked into
 */
record VideoSearch(Path folder, List<Path> videos, List<Path> others, List<Path> closed) {
  /** Whatever FFmpeg reads as moving pictures, and cameras or programs write. */
  private static final Set<String> ENDINGS =
      Set.of(
          "264", "265", "3g2", "3gp", "amv", "asf", "avc", "avi", "divx", "dv", "f4v", "flv", "gif",
          "h261", "h263", "h264", "h265", "hevc", "ivf", "m1v", "m2p", "m2t", "m2ts", "m2v", "m4v",
          "mjpeg", "mjpg", "mkv", "mov", "mp4", "mpe", "mpeg", "mpg", "mpv", "mts", "mxf", "nut",
          "ogg", "ogm", "ogv", "qt", "rm", "rmvb", "tod", "ts", "vob", "webm", "wmv", "wtv", "y4m");

  private static final int MOST_NAMED = 5;

  /**
   * @param except what lies in this folder is left out
   */
  static VideoSearch below(Path folder, Path except) {
    List<Path> closed = new ArrayList<>();
    return sorted(folder, walk(folder, Integer.MAX_VALUE, except, closed), closed);
  }

  /** The same without the folders below it. */
  static VideoSearch directlyIn(Path folder) {
    return sorted(folder, walk(folder, 1, folder, new ArrayList<>()), List.of());
  }

  /**
   * What a pattern matches: the videos, or all of it where no name ends as those of videos do.
   *
   * @param glob with {@code *}, {@code ?}, {@code [ab]}, {@code {a,b}} and {@code **} for any
   *     folders, or none
   */
  static VideoSearch matching(String glob, Path except) {
    String pattern = glob.replace('\\', java.io.File.separatorChar == '\\' ? '/' : '\\');
    pattern = pattern.replaceAll("/+", "/").replaceFirst("^(\\./)+", "");
    Path folder = Path.of(pattern.substring(0, pattern.lastIndexOf('/', wildcard(pattern)) + 1));
    PathMatcher matcher = matcher(pattern, glob);
    List<Path> closed = new ArrayList<>();
    List<Path> matched = walk(folder, Integer.MAX_VALUE, except, closed);
    matched.removeIf(file -> !matcher.matches(file));
    VideoSearch found = sorted(folder, matched, closed);
    return found.videos.isEmpty()
        ? new VideoSearch(folder, found.others, List.of(), closed)
        : found;
  }

  private static int wildcard(String pattern) {
    int at = 0;
    while (at < pattern.length() - 1 && "*?[{".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Java's {@code **}{@code /} wants a folder; everybody else's takes none too. */
  private static PathMatcher matcher(String pattern, String glob) {
    try {
      String orNone = pattern.contains("{") ? pattern : pattern.replace("**/", "{**/,}");
      return FileSystems.getDefault().getPathMatcher("glob:" + orNone);
    } catch (PatternSyntaxException e) {
      throw new InputException(
          "There is no file %s, and it makes no pattern either (%s): correct it, or put its brackets behind backslashes."
              .formatted(glob, e.getDescription()),
          e);
    }
  }

  private static VideoSearch sorted(Path folder, List<Path> files, List<Path> closed) {
    List<Path> fitting = new ArrayList<>(files);
    fitting.removeIf(AnnotateInput::isResult);
    Set<Path> ours = SessionFile.claimed(files);
    Collections.sort(fitting);
    return new VideoSearch(
        folder,
        fitting.stream().filter(VideoSearch::isVideo).toList(),
        fitting.stream().filter(file -> !isVideo(file) && !ours.contains(file)).toList(),
        closed);
  }

  private static List<Path> walk(Path folder, int depth, Path except, List<Path> closed) {
    Path results = except.toAbsolutePath().normalize();
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          depth,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              boolean wanted =
                  dir.equals(folder)
                      || !(isHidden(dir) || dir.toAbsolutePath().normalize().equals(results));
              return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && !isHidden(file)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                throws IOException {
              if (file.equals(folder)) {
                throw failure;
              }
              if (!(failure instanceof FileSystemLoopException)) { // a link to a folder above it
                closed.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException e) {
      throw new InputException("There is no folder %s.".formatted(folder), e);
    } catch (IOException e) {
      throw new InputException(
          "%s cannot be searched for videos (%s).".formatted(folder, e.getMessage()), e);
    }
    return files;
  }

  /** Such as the {@code ._x.mp4} that macOS puts beside each file on foreign disks. */
  private static boolean isHidden(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") || name.equals("__MACOSX");
  }

  /** Whether a file that is seen by its name alone, wherever it lies, is taken for a video. */
  static boolean isFound(Path file) {
    return isVideo(file) && !isHidden(file) && !AnnotateInput.isResult(file);
  }

  private static boolean isVideo(Path file) {
    return ENDINGS.contains(FileNames.ending(file));
  }

  /** What was passed over, a sentence for each kind; empty if nothing was. */
  String passedOver() {
    return (passedOverFolders() + " " + passedOverFiles()).strip();
  }

  private String passedOverFolders() {
    return closed.isEmpty()
        ? ""
        : "Passed over %s, which cannot be looked into.".formatted(Text.some(closed, MOST_NAMED));
  }

  private String passedOverFiles() {
    if (others.isEmpty()) {
      return "";
    }
    TreeSet<String> endings = new TreeSet<>();
    others.stream()
        .map(FileNames::ending)
        .forEach(ending -> endings.add(ending.isEmpty() ? "none" : "." + ending));
    return "Passed over %d %s in %s that %s not end as videos do (%s): name them to annotate them."
        .formatted(
            others.size(),
            others.size() == 1 ? "file" : "files",
            folder.toString().isEmpty() ? "." : folder,
            others.size() == 1 ? "does" : "do",
            Text.some(endings, MOST_NAMED));
  }
}
