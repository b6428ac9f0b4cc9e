package mien.training.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import mien.core.Emotion;

/**
 * What a data set holds.
 *
 * @param counts pictures by what is counted ({@code split}, {@code group} …), its values, and
 *     emotions; pictures without a label under {@code none}
 * @param measured what the pixels were measured on: the training split if there is one
 * @param skipped what cannot be used
 */
public record Statistics(
    String name,
    String sha256,
    String layout,
    int pictures,
    Map<String, Map<String, Map<String, Integer>>> counts,
    String measured,
    PixelStatistics pixels,
    List<Skipped> skipped) {

  /** The column for pictures without a label, and the row for those without a value. */
  public static final String NONE = "none";

  /** A column with more values names its pictures rather than sorting them. */
  private static final int MOST_VALUES = 20;

  public static Statistics of(DataSet set) {
    Map<String, Map<String, Map<String, Integer>>> counts = new LinkedHashMap<>();
    counts.put("split", counts(set, p -> p.split() == null ? NONE : p.split().label()));
    for (String column : columns(set)) {
      Map<String, Map<String, Integer>> count = counts(set, p -> p.attribute(column).orElse(NONE));
      if (count.size() <= MOST_VALUES) {
        counts.put(column, count);
      }
    }
    List<LabelledPicture> training =
        set.pictures().stream().filter(p -> p.split() == Split.TRAINING).toList();
    boolean all = training.isEmpty();
    return new Statistics(
        set.name(),
        set.sha256(),
        set.layout(),
        set.pictures().size(),
        counts,
        all ? "all pictures" : "the training pictures",
        PixelStatistics.of(all ? set.pictures() : training),
        set.skipped());
  }

  private static TreeSet<String> columns(DataSet set) {
    TreeSet<String> columns = new TreeSet<>();
    set.pictures().forEach(picture -> columns.addAll(picture.attributes().keySet()));
    return columns;
  }

  private static Map<String, Map<String, Integer>> counts(
      DataSet set, Function<LabelledPicture, String> value) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (LabelledPicture picture : set.pictures()) {
      String label = picture.label() == null ? NONE : picture.label().label();
      counts.computeIfAbsent(value.apply(picture), v -> zeros()).merge(label, 1, Integer::sum);
    }
    return counts;
  }

  private static Map<String, Integer> zeros() {
    Map<String, Integer> zeros = new LinkedHashMap<>();
    Emotion.ALL.forEach(emotion -> zeros.put(emotion.label(), 0));
    zeros.put(NONE, 0);
    return zeros;
  }
}
