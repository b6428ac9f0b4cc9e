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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import mien.core.InputException;
import mien.files.FileNames;

/**
 * The videos below a folder, through links too; nothing that is hidden, nothing that this program
 * made, and of a file that links lead to, one.
 *
 * @param folder where to look
 * @param videos in the order of their paths
 */
record VideoSearch(Path folder, List<Path> videos, PassedOver passedOver) {
  /** Whatever FFmpeg reads as moving pictures, and cameras or programs write. */
  private static final Set<String> ENDINGS =
      Set.of(
          "264", "265", "3g2", "3gp", "amv", "asf", "avc", "avi", "divx", "dv", "f4v", "flv", "gif",
          "h261", "h263", "h264", "h265", "hevc", "ivf", "m1v", "m2p", "m2t", "m2ts", "m2v", "m4v",
          "mjpeg", "mjpg", "mkv", "mov", "mp4", "mpe", "mpeg", "mpg", "mpv", "mts", "mxf", "nut",
          "ogg", "ogm", "ogv", "qt", "rm", "rmvb", "tod", "ts", "vob", "webm", "wmv", "wtv", "y4m");

  /**
   * @param except what lies in this folder is left out
   */
  static VideoSearch below(Path folder, Path except) {
    List<Path> closed = new ArrayList<>();
    List<Path> all = walk(folder, Integer.MAX_VALUE, except, closed);
    return sorted(folder, all, all, closed);
  }

  /** The same without the folders below it. */
  static VideoSearch directlyIn(Path folder) {
    List<Path> all = walk(folder, 1, folder, new ArrayList<>());
    return sorted(folder, all, all, List.of());
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
    List<Path> all = walk(folder, Integer.MAX_VALUE, except, closed);
    List<Path> matched = all.stream().filter(matcher::matches).toList();
    VideoSearch found = sorted(folder, matched, all, closed);
    PassedOver left = found.passedOver;
    return found.videos.isEmpty()
        ? new VideoSearch(folder, left.others(), left.withoutOthers())
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

  /**
   * @param all what is there: it tells which of the files were made of others
   */
  private static VideoSearch sorted(
      Path folder, List<Path> files, List<Path> all, List<Path> closed) {
    Set<Path> claimed = SessionFile.claimed(all);
    Predicate<Path> made = f -> claimed.contains(f) && (!isVideo(f) || ResultNames.isMarked(f));
    List<Path> fitting = files.stream().filter(made.negate()).sorted().toList();
    Predicate<Path> namedSo = new ResultNames(all)::have;
    List<Path> videos = fitting.stream().filter(VideoSearch::isVideo).toList();
    List<Path> others = fitting.stream().filter(file -> !isVideo(file)).toList();
    List<Path> own = videos.stream().filter(namedSo.negate()).toList();
    Map<Path, Path> once = new HashMap<>();
    own.forEach(video -> once.merge(real(video), video, VideoSearch::rather));
    Set<Path> kept = Set.copyOf(once.values());
    return new VideoSearch(
        folder,
        own.stream().filter(kept::contains).toList(),
        new PassedOver(
            folder,
            closed,
            others.stream().filter(namedSo.negate()).toList(),
            videos.stream().filter(namedSo).toList(),
            own.stream().filter(video -> !kept.contains(video)).toList()));
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }

  private static Path rather(Path first, Path second) {
    return Files.isSymbolicLink(first) && !Files.isSymbolicLink(second) ? second : first;
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
    return isVideo(file) && !isHidden(file);
  }

  /** Whether its name ends as those of videos do. */
  static boolean isVideo(Path file) {
    return ENDINGS.contains(FileNames.ending(file));
  }
}
