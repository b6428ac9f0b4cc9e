package mien.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mien.core.Emotion;
import mien.files.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * The Extended Cohn-Kanade set, CK+ (Lucey et al. 2010): {@code
 * cohn-kanade-images/S005/001/S005_001_00000011.png}, each sequence going from a neutral face to
 * the peak of an expression, and for 327 of the 593 sequences {@code
 * Emotion/S005/001/S005_001_00000011_emotion.txt} with one number.
 *
 * <p>Of each labelled sequence the last three frames are taken for the expression and the first for
 * neutral, as most who report figures on it do.
 */
final class CohnKanadeLayout implements Layout {
  private static final Pattern PICTURE = Pattern.compile("(S\\d{3})_(\\d{3})_(\\d{8})");
  private static final Pattern LABEL = Pattern.compile("(S\\d{3}_\\d{3})_\\d{8}_emotion");
  private static final int PEAK_FRAMES = 3;

  /** 0 to 7; 2 is contempt, which is none of the seven. */
  private static final Map<Integer, Emotion> NUMBERS =
      Map.of(
          0, Emotion.NEUTRAL,
          1, Emotion.ANGER,
          3, Emotion.DISGUST,
          4, Emotion.FEAR,
          5, Emotion.HAPPINESS,
          6, Emotion.SADNESS,
          7, Emotion.SURPRISE);

  @Override
  public Optional<Listing> list(Tree tree) throws IOException {
    Map<String, Path> labels = new TreeMap<>();
    for (Path file : tree.ending("txt")) {
      Matcher name = LABEL.matcher(FileNames.stem(file));
      if (name.matches()) {
        labels.put(name.group(1), file);
      }
    }
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Path>> sequences = sequences(tree);
    List<Entry> entries = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (Map.Entry<String, Path> label : labels.entrySet()) {
      List<Path> frames = sequences.getOrDefault(label.getKey(), List.of());
      Emotion emotion = emotion(label.getValue());
      if (emotion == null) {
        skipped.add(new Skipped(label.getKey(), "contempt or an unknown label"));
      } else if (frames.size() <= PEAK_FRAMES) {
        skipped.add(new Skipped(label.getKey(), "sequence without its pictures"));
      } else {
        add(tree, frames, emotion, entries);
      }
    }
    String layout = "CK+, %d labelled sequences of %d".formatted(labels.size(), sequences.size());
    return Optional.of(new Listing(layout, entries, skipped));
  }

  private static Map<String, List<Path>> sequences(Tree tree) {
    Map<String, List<Path>> sequences = new TreeMap<>();
    for (Path file : tree.pictures()) {
      Matcher name = PICTURE.matcher(FileNames.stem(file));
      if (name.matches()) {
        String sequence = name.group(1) + "_" + name.group(2);
        sequences.computeIfAbsent(sequence, s -> new ArrayList<>()).add(file);
      }
    }
    return sequences;
  }

  private static @Nullable Emotion emotion(Path label) throws IOException {
    return Numbers.whole(Files.readString(label).strip()).map(NUMBERS::get).orElse(null);
  }

  private static void add(Tree tree, List<Path> frames, Emotion emotion, List<Entry> entries) {
    entries.add(entry(tree, frames.get(0), Emotion.NEUTRAL));
    for (Path frame : frames.subList(frames.size() - PEAK_FRAMES, frames.size())) {
      entries.add(entry(tree, frame, emotion));
    }
  }

  private static Entry entry(Tree tree, Path frame, Emotion emotion) {
    String[] code = FileNames.stem(frame).split("_");
    Map<String, String> attributes = Map.of(LabelledPicture.SUBJECT, code[0], "sequence", code[1]);
    return new Entry(tree.name(frame), Entry.Pixels.of(frame), emotion, null, null, attributes);
  }
}
