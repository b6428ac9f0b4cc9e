package mien.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mien.core.Emotion;
import mien.core.EmotionNames;
import mien.files.FileNames;

/**
 * A video that shows one emotion, as its path says: by a folder named so, as in eNTERFACE'05
 * (Martin et al. 2006: {@code subject 1/anger/sentence 1/s1_an_1.avi}), or by a part of the file's
 * name, as in CREMA-D ({@code 1001_DFA_ANG_XX.flv}).
 *
 * @param name the path in the set
 * @param subject who is seen: the number in a folder such as {@code subject 1}, or the file name's
 *     first part; empty where there is neither
 */
record LabelledVideo(Path file, String name, Emotion label, Optional<String> subject) {
  private static final Pattern SUBJECT = Pattern.compile("(?i)subject[ _-]?(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("(?i)s?(\\d+)");

  /**
   * The videos of a folder.
   *
   * @param skipped receives those whose path names no emotion
   */
  static List<LabelledVideo> in(Path folder, List<Skipped> skipped) throws IOException {
    Tree tree = Tree.of(folder);
    List<LabelledVideo> videos = new ArrayList<>();
    for (Path file : tree.videos()) {
      List<String> folders = tree.folders(file);
      List<String> parts = Arrays.asList(FileNames.stem(file).split("[_.-]"));
      Optional<Emotion> label =
          Stream.concat(folders.stream(), parts.stream())
              .flatMap(word -> EmotionNames.emotion(word).stream())
              .findFirst();
      if (label.isPresent()) {
        videos.add(new LabelledVideo(file, tree.name(file), label.get(), subject(folders, parts)));
      } else {
        skipped.add(new Skipped(tree.name(file), "neither folder nor file name says an emotion"));
      }
    }
    return videos;
  }

  private static Optional<String> subject(List<String> folders, List<String> parts) {
    return folders.stream()
        .map(SUBJECT::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .or(() -> Optional.of(NUMBER.matcher(parts.get(0))).filter(Matcher::matches))
        .map(matcher -> matcher.group(1));
  }
}
