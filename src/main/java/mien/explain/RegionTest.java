package mien.explain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mien.core.Emotion;
import mien.evaluation.PermutationTrial;
import mien.evaluation.PermutationTrial.Measured;

/**
 * Whether the network looks at other parts of the face in one group than in another, by more than
 * chance, in faces of one emotion.
 *
 * @param groups those that were compared
 * @param regions the test of each region's share, by its name
 */
public record RegionTest(String emotion, List<String> groups, Map<String, Trial> regions) {

  /**
   * @param spread the largest mean share of a group minus the smallest
   * @param p how likely at least such deviations are if the group meant nothing
   * @param corrected the same, since several regions were tried (Holm 1979, "A Simple Sequentially
   *     Rejective Multiple Test Procedure")
   * @param shuffles how often was shuffled
   */
  public record Trial(double spread, double p, double corrected, int shuffles) {}

  /** One test for each emotion of which there are faces of two groups at least. */
  public static List<RegionTest> of(Collection<ExplainedFace.Row> rows) {
    Map<Emotion, List<ExplainedFace.Row>> byEmotion =
        rows.stream()
            .filter(row -> !row.faces().isEmpty())
            .collect(
                Collectors.groupingBy(
                    ExplainedFace.Row::emotion, TreeMap::new, Collectors.toList()));
    List<RegionTest> tests = new ArrayList<>();
    byEmotion.forEach(
        (emotion, groups) -> {
          if (groups.size() > 1) {
            tests.add(of(emotion, groups));
          }
        });
    return tests;
  }

  private static RegionTest of(Emotion emotion, List<ExplainedFace.Row> rows) {
    Map<String, PermutationTrial> trials = new LinkedHashMap<>();
    for (FaceRegion region : FaceRegion.values()) {
      List<Measured> shares = new ArrayList<>();
      for (ExplainedFace.Row row : rows) {
        for (ExplainedFace face : row.faces()) {
          double share = face.regions().shares(face.explanation().map()).getOrDefault(region, 0.0);
          String nobody = "face " + shares.size();
          String person = face.face().attributes().getOrDefault("subject", nobody);
          shares.add(new Measured(share, row.group(), person));
        }
      }
      trials.put(region.label(), PermutationTrial.of(shares));
    }
    return new RegionTest(
        emotion.label(), rows.stream().map(ExplainedFace.Row::group).toList(), corrected(trials));
  }

  private static Map<String, Trial> corrected(Map<String, PermutationTrial> trials) {
    Map<String, Trial> all = new LinkedHashMap<>();
    List<Map.Entry<String, PermutationTrial>> likeliest =
        trials.entrySet().stream()
            .sorted((a, b) -> Double.compare(a.getValue().p(), b.getValue().p()))
            .toList();
    Map<String, Double> corrected = new LinkedHashMap<>();
    double least = 0;
    for (int i = 0; i < likeliest.size(); i++) {
      least =
          Math.max(least, Math.min(1, (likeliest.size() - i) * likeliest.get(i).getValue().p()));
      corrected.put(likeliest.get(i).getKey(), least);
    }
    trials.forEach(
        (region, t) ->
            all.put(
                region,
                new Trial(t.spread(), t.p(), corrected.getOrDefault(region, 1.0), t.shuffles())));
    return all;
  }

  /** The regions whose shares differ by more than chance, 5 in 100 times wrongly. */
  @JsonIgnore
  public List<String> different() {
    return regions.entrySet().stream()
        .filter(region -> region.getValue().corrected() < 0.05)
        .map(Map.Entry::getKey)
        .toList();
  }
}
