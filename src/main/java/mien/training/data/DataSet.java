package mien.training.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mien.core.Emotion;

/**
 * Labelled pictures in memory; never without a picture.
 *
 * @param name the name of the file or folder it came from
 * @param sha256 of the file, or of every file of the folder with its path; 64 hexadecimal digits
 * @param layout what it was recognised as, in words
 * @param pictures in the set's own order, the same at every reading
 * @param skipped what the set holds besides and cannot be used, with the reasons
 */
public record DataSet(
    String name,
    String sha256,
    String layout,
    List<LabelledPicture> pictures,
    List<Skipped> skipped) {

  public DataSet {
    pictures = List.copyOf(pictures);
    skipped = List.copyOf(skipped);
  }

  /** The pictures with a label that are meant for this. */
  public List<LabelledPicture> labelled(Split split) {
    return pictures.stream().filter(p -> p.split() == split && p.label() != null).toList();
  }

  /** The first so many pictures of each label in each split; the others are skipped. */
  DataSet limited(int each) {
    Map<List<Object>, Integer> taken = new HashMap<>();
    List<LabelledPicture> kept = new ArrayList<>();
    List<Skipped> left = new ArrayList<>(skipped);
    for (LabelledPicture picture : pictures) {
      List<Object> kind =
          List.of(Optional.ofNullable(picture.label()), Optional.ofNullable(picture.split()));
      if (taken.merge(kind, 1, Integer::sum) <= each) {
        kept.add(picture);
      } else {
        left.add(new Skipped(picture.name(), "beyond the limit"));
      }
    }
    return new DataSet(name, sha256, layout, kept, left);
  }

  /** The pictures with a label. */
  public List<LabelledPicture> labelled() {
    return pictures.stream().filter(p -> p.label() != null).toList();
  }

  /** How many of these pictures show each emotion, zeros included; those without a label aside. */
  public static Map<Emotion, Integer> counts(List<LabelledPicture> pictures) {
    Map<Emotion, Integer> counts = new EnumMap<>(Emotion.class);
    Emotion.ALL.forEach(emotion -> counts.put(emotion, 0));
    for (LabelledPicture picture : pictures) {
      if (picture.label() != null) {
        counts.merge(picture.label(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** How many pictures were skipped for each reason. */
  public Map<String, Long> skippedByReason() {
    return skipped.stream()
        .collect(Collectors.groupingBy(Skipped::why, TreeMap::new, Collectors.counting()));
  }
}
