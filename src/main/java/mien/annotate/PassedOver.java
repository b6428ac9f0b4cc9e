package mien.annotate;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mien.core.Text;
import mien.files.FileNames;

/**
 * What a search for videos leaves out, though somebody might want it.
 *
 * @param folder where it looked
 * @param closed folders below it that cannot be looked into
 * @param others files of other kinds
 * @param results videos that are named like results of others beside them
 * @param links that lead to a video which was found by another path
 */
record PassedOver(
    Path folder, List<Path> closed, List<Path> others, List<Path> results, List<Path> links) {
  private static final int MOST_NAMED = 5;

  /** The same where the files of other kinds are wanted after all. */
  PassedOver withoutOthers() {
    return new PassedOver(folder, closed, List.of(), results, links);
  }

  /** A sentence for each kind; empty if there is nothing. */
  String told() {
    return Stream.of(
            named(closed, "which cannot be looked into"),
            files(),
            ResultNames.told(results),
            named(links, "found already by another path"))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String named(List<Path> files, String why) {
    return files.isEmpty()
        ? ""
        : "Passed over %s, %s.".formatted(Text.some(files, MOST_NAMED), why);
  }

  private String files() {
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
