package mien.cli;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mien.core.Emotion;
import mien.explain.Explanation;
import mien.explain.FaceRegions;
import mien.explain.RegionSummary;

/**
 * A face and why the network said what it said.
 *
 * @param group its value in the column that groups are told by; empty without one
 */
record ExplainedFace(
    FaceToExplain face, String group, FaceRegions regions, Explanation explanation) {

  /** Faces of one emotion and one group, those first that the network is surest of. */
  record Row(Emotion emotion, String group, List<ExplainedFace> faces) {
    RegionSummary summary() {
      return RegionSummary.of(
          faces.stream()
              .map(f -> new RegionSummary.Item(f.explanation().map(), f.regions()))
              .toList());
    }

    String name() {
      return group.isEmpty() ? emotion.label() : emotion.label() + ", " + group;
    }
  }

  /** By emotion, and within one by group. */
  static List<Row> rows(List<ExplainedFace> faces) {
    List<Row> rows = new ArrayList<>();
    Map<Emotion, List<ExplainedFace>> byEmotion =
        faces.stream()
            .collect(
                Collectors.groupingBy(f -> f.explanation().explained(), TreeMap::new, toList()));
    byEmotion.forEach(
        (emotion, those) ->
            those.stream()
                .collect(Collectors.groupingBy(ExplainedFace::group, TreeMap::new, toList()))
                .forEach((group, of) -> rows.add(new Row(emotion, group, surestFirst(of)))));
    return rows;
  }

  private static List<ExplainedFace> surestFirst(List<ExplainedFace> faces) {
    return faces.stream()
        .sorted(
            Comparator.comparingDouble(
                    (ExplainedFace f) -> f.explanation().scores().of(f.explanation().explained()))
                .reversed())
        .toList();
  }
}
