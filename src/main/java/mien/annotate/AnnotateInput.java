package mien.annotate;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mien.capture.Sources;
import mien.core.Address;
import mien.core.InputException;
import mien.files.FileNames;
import mien.output.Provenance;
import mien.output.video.Container;

/**
 * A video to annotate.
 *
 * @param video where it is
 * @param folder where its results go: under the output folder, as deep as the video lies under the
 *     folder that was named
 * @param name theirs, without an ending; need not be a file's name by itself, such as one that ends
 *     in a space on Windows
 */
public record AnnotateInput(Path video, Path folder, String name) {
  private static final String HOME = System.getProperty("user.home");
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  /**
   * Finds all videos of some arguments.
   *
   * @param arguments files, folders (searched through and through, or a folder of pictures alone)
   *     and globs; {@code ~/} is the user's own folder
   * @param out where results go; nothing in there is taken for a video
   * @param notes hears what was passed over
   * @throws InputException if a folder or glob holds no video, or two would have the same results
   */
  public static List<AnnotateInput> find(List<String> arguments, Path out, Consumer<String> notes) {
    Map<Path, Path> relative = new LinkedHashMap<>();
    for (String given : arguments) {
      String argument = given.replaceFirst("^~(?=[/\\\\])", Matcher.quoteReplacement(HOME));
      refuseWhatIsLive(argument);
      if (new File(argument).isDirectory()) {
        addFolder(relative, Path.of(argument), out, notes);
      } else if (WILDCARD.matcher(argument).find() && !new File(argument).exists()) {
        addAll(relative, VideoSearch.matching(argument, out), given, notes);
      } else {
        Path file = path(argument);
        relative.putIfAbsent(file, nameOf(file));
      }
    }
    return named(relative, out);
  }

  /** {@link Path} would make one of it all the same. */
  private static void refuseWhatIsLive(String argument) {
    if (!Sources.isPath(argument) && !new File(argument).exists()) {
      throw new InputException(
          "%s is no file: annotate takes recordings, live --rows FILE writes the rows of a camera or a stream."
              .formatted(Address.withoutSecrets(argument)));
    }
  }

  private static Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new InputException("There can be no file %s.".formatted(argument), e);
    }
  }

  private static Path nameOf(Path file) {
    Path name = file.toAbsolutePath().normalize().getFileName();
    return name == null ? Path.of("root") : name;
  }

  private static void addFolder(
      Map<Path, Path> found, Path folder, Path out, Consumer<String> notes) {
    VideoSearch search = VideoSearch.below(folder, out);
    if (search.videos().isEmpty() && !Sources.pictures(folder).isEmpty()) {
      found.putIfAbsent(folder, nameOf(folder));
    } else {
      addAll(found, search, folder.toString(), notes);
    }
  }

  private static void addAll(
      Map<Path, Path> found, VideoSearch search, String argument, Consumer<String> notes) {
    if (search.videos().isEmpty()) {
      throw new InputException(
          "There is no video in %s: name a file, or a folder that holds some.%s"
              .formatted(argument, (" " + search.passedOver().told()).stripTrailing()));
    }
    String passedOver = search.passedOver().told();
    if (!passedOver.isEmpty()) {
      notes.accept(passedOver);
    }
    search.videos().forEach(v -> found.putIfAbsent(v, search.folder().relativize(v)));
  }

  /**
   * The videos of a folder, not of those below it, by name.
   *
   * @throws InputException if there is none
   */
  public static List<Path> videosIn(Path folder) {
    Map<Path, Path> found = new LinkedHashMap<>();
    addAll(found, VideoSearch.directlyIn(folder), folder.toString(), note -> {});
    return List.copyOf(found.keySet());
  }

  /**
   * Whether a folder's file of this name, wherever it lies, is taken for a video: its ending is
   * that of videos, and it is not hidden. It may be a result all the same; see {@link ResultNames}.
   */
  public static boolean isVideo(String name) {
    return VideoSearch.isFound(Path.of(name));
  }

  /** Names results after the video, with its ending only where another would bear the same name. */
  private static List<AnnotateInput> named(Map<Path, Path> relative, Path out) {
    Map<String, Integer> uses = new HashMap<>();
    relative.forEach((video, path) -> uses.merge(place(video, path), 1, Integer::sum));
    List<AnnotateInput> inputs = new ArrayList<>();
    Map<Path, Path> takenBy = new HashMap<>();
    relative.forEach(
        (video, path) -> {
          boolean alone = uses.getOrDefault(place(video, path), 1) == 1;
          String name = alone ? withoutEnding(video, path) : String.valueOf(path.getFileName());
          Path parent = path.getParent();
          Path folder = parent == null ? out : out.resolve(parent);
          AnnotateInput input = new AnnotateInput(video, folder, name);
          Path other = takenBy.putIfAbsent(input.target(Provenance.ENDING), video);
          if (other != null) {
            throw new InputException(
                "The results of %s and %s would bear the same names: annotate them into two folders."
                    .formatted(other, video));
          }
          inputs.add(input);
        });
    return inputs;
  }

  /** The same for names that Windows and macOS take for the same. */
  private static String place(Path video, Path path) {
    return path.getParent() + "/" + withoutEnding(video, path).toLowerCase(Locale.ROOT);
  }

  /** Folders have no ending: {@code 2026.11.29} and {@code 2026.11.30} are two. */
  private static String withoutEnding(Path video, Path path) {
    return Files.isDirectory(video) ? String.valueOf(path.getFileName()) : FileNames.stem(path);
  }

  /** The file that bears the video with labels drawn. */
  Path annotated(Container container) {
    return target(ResultNames.ANNOTATED + container.ending());
  }

  /** The file that bears the video's results in one format. */
  Path target(String ending) {
    return folder.resolve(name + ending);
  }
}
