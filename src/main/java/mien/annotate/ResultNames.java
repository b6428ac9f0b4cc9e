package mien.annotate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mien.core.Text;
import mien.files.FileNames;
import mien.output.video.Container;

/**
 * The names that this program's results have: {@code STEM.annotated.mp4}, {@code STEM.corrected.…}.
 * Where no session file says who made it, a file of such a name is a result only beside the video
 * that it is named after: others call theirs so, too.
 */
public final class ResultNames {
  /** In the name of a video with labels drawn. */
  static final String ANNOTATED = ".annotated";

  /** In the names of what an analyst corrected. */
  public static final String CORRECTED = ".corrected";

  /** What the name of a review's project ends in. */
  public static final String PROJECT = ".mien.jsonl";

  private static final int MOST_NAMED = 5;

  private final Set<String> videos;

  /**
   * @param files all that might be videos, with their folders
   */
  public ResultNames(Collection<Path> files) {
    videos =
        files.stream()
            .filter(VideoSearch::isVideo)
            .flatMap(video -> Stream.of(name(video), FileNames.stem(video)).map(n -> in(video, n)))
            .collect(Collectors.toSet());
  }

  /** Whether it is named after one of the videos, in the same folder, with an ending of ours. */
  public boolean have(Path file) {
    String name = name(file);
    return name.endsWith(PROJECT)
        || Stream.of(ANNOTATED, CORRECTED)
            .anyMatch(
                mark -> {
                  int at = name.lastIndexOf(mark + ".");
                  return at > 0
                      && videos.contains(in(file, name.substring(0, at)))
                      && (!VideoSearch.isVideo(file)
                          || isContainers(name.substring(at + mark.length())));
                });
  }

  private static boolean isContainers(String ending) {
    return Stream.of(Container.values())
        .anyMatch(container -> container.ending().equals(ending.toLowerCase(Locale.ROOT)));
  }

  /** Whether the name is a result's, whatever it is named after. */
  static boolean isMarked(Path file) {
    String name = name(file);
    return name.contains(ANNOTATED + ".") || name.contains(CORRECTED + ".");
  }

  /** That these were passed over, a sentence; empty if none was. */
  public static String told(Collection<?> results) {
    if (results.isEmpty()) {
      return "";
    }
    boolean one = results.size() == 1;
    return "Passed over %s, by %s of %s beside %s: name %s to annotate %s."
        .formatted(
            Text.some(results, MOST_NAMED),
            one ? "its name a result" : "their names results",
            one ? "the video" : "the videos",
            one ? "it" : "them",
            one ? "it" : "them",
            one ? "it" : "them");
  }

  private static String in(Path file, String name) {
    return file.getParent() + "/" + name;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
