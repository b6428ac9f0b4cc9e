package mien.annotate;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mien.core.InputException;
import mien.files.FileNames;

/**
 * A video to annotate.
 *
 * @param video where it is
 * @param base where its results go, without an ending: under the output folder, as deep as the
 *     video lies under the folder that was named
 */
public record AnnotateInput(Path video, Path base) {
  /** In a result's name, so that a folder of results is not annotated again. */
  public static final String ANNOTATED = ".annotated";

  /** The same in the names of what an analyst corrected. */
  public static final String CORRECTED = ".corrected";

  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  private static final Set<String> VIDEO_ENDINGS =
      Set.of(
          "3gp", "avi", "flv", "gif", "m2ts", "m4v", "mjpeg", "mkv", "mov", "mp4", "mpeg", "mpg",
          "mts", "ogg", "ogv", "ts", "webm", "wmv");

  /**
   * Finds all videos of some arguments.
   *
   * @param arguments files, folders (searched through and through) and globs
   * @param out where results go; nothing in there is taken for a video
   * @throws InputException if a folder or glob holds no video, or two would have the same results
   */
  public static List<AnnotateInput> find(List<String> arguments, Path out) {
    Map<Path, Path> relative = new LinkedHashMap<>();
    for (String argument : arguments) {
      Matcher wildcard = WILDCARD.matcher(argument);
      if (wildcard.find() && !new File(argument).exists()) {
        Path folder = folderOf(argument, wildcard.start());
        PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + argument);
        addAll(relative, folder, glob::matches, out, argument);
      } else if (Files.isDirectory(Path.of(argument))) {
        addAll(relative, Path.of(argument), AnnotateInput::isVideo, out, argument);
      } else {
        relative.putIfAbsent(Path.of(argument), Path.of(argument).getFileName());
      }
    }
    return named(relative, out);
  }

  private static void addAll(
      Map<Path, Path> found, Path folder, Predicate<Path> wanted, Path out, String argument) {
    Path results = out.toAbsolutePath().normalize();
    List<Path> videos;
    try (Stream<Path> files = Files.walk(folder)) {
      videos =
          files
              .filter(wanted)
              .filter(Files::isRegularFile)
              .filter(file -> !file.toAbsolutePath().normalize().startsWith(results))
              .filter(file -> !isResult(file))
              .sorted()
              .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InputException("%s cannot be searched for videos.".formatted(argument), e);
    }
    if (videos.isEmpty()) {
      throw new InputException(
          "There is no video in %s: name a file, or a folder that holds some.".formatted(argument));
    }
    videos.forEach(video -> found.putIfAbsent(video, folder.relativize(video)));
  }

  /** The folder before a glob's first wildcard. */
  private static Path folderOf(String glob, int wildcard) {
    return Path.of(glob.substring(0, glob.lastIndexOf('/', wildcard) + 1));
  }

  /** Whether the name is that of a video which was made here, with labels drawn. */
  public static boolean isResult(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.contains(ANNOTATED + ".") || name.contains(CORRECTED + ".");
  }

  /** Whether the name ends as those of videos do. */
  public static boolean isVideo(Path file) {
    return VIDEO_ENDINGS.contains(FileNames.ending(file));
  }

  /** Names results after the video, with its ending only where another would bear the same name. */
  private static List<AnnotateInput> named(Map<Path, Path> relative, Path out) {
    Map<Path, Integer> uses = new HashMap<>();
    relative.values().forEach(path -> uses.merge(withoutEnding(path), 1, Integer::sum));
    List<AnnotateInput> inputs = new ArrayList<>();
    Map<Path, Path> takenBy = new HashMap<>();
    relative.forEach(
        (video, path) -> {
          Path stem = withoutEnding(path);
          Path base = out.resolve(uses.getOrDefault(stem, 1) == 1 ? stem : path);
          Path other = takenBy.putIfAbsent(base, video);
          if (other != null) {
            throw new InputException(
                "The results of %s and %s would bear the same names: annotate them into two folders."
                    .formatted(other, video));
          }
          inputs.add(new AnnotateInput(video, base));
        });
    return inputs;
  }

  private static Path withoutEnding(Path path) {
    return path.resolveSibling(FileNames.stem(path));
  }

  /** The file that bears the video's results in one format. */
  Path target(String ending) {
    return base.resolveSibling(base.getFileName() + ending);
  }
}
