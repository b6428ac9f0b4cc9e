package mien.explain;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mien.core.Emotion;
import mien.evaluation.GroupReport;
import org.jspecify.annotations.Nullable;

/**
 * A face and why the network said what it said.
 *
 * @param group its value in the column that groups are told by; empty without one
 */
public record ExplainedFace(
    FaceToExplain face, String group, FaceRegions regions, Explanation explanation) {

  /** Faces of one emotion and one group, those first that the network is surest of. */
  public record Row(Emotion emotion, String group, List<ExplainedFace> faces) {
    /** Where the network looks in them. */
    public RegionSummary summary() {
      return RegionSummary.of(
          faces.stream()
              .map(f -> new RegionSummary.Item(f.explanation().map(), f.regions()))
              .toList());
    }

    /** The emotion, and the group if there is one. */
    public String name() {
      return group.isEmpty() ? emotion.label() : emotion.label() + ", " + group;
    }
  }

  /** By emotion, and within one by group. */
  public static List<Row> rows(List<ExplainedFace> faces) {
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

  /**
   * Explains faces in one batch.
   *
   * @param wanted the emotion to explain; null for each face's most probable one
   * @param column the attribute that groups are told by; null for none
   */
  public static List<ExplainedFace> of(
      Explainer explainer,
      List<FaceToExplain> faces,
      @Nullable Emotion wanted,
      @Nullable String column) {
    List<Explanation> explanations =
        explainer.crops(faces.stream().map(FaceToExplain::crop).toList(), wanted);
    double margin = explainer.card().input().cropMargin();
    List<ExplainedFace> explained = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      FaceToExplain face = faces.get(i);
      String group = column == null ? "" : GroupReport.group(face.attributes(), column);
      explained.add(new ExplainedFace(face, group, face.regions(margin), explanations.get(i)));
    }
    return explained;
  }
}
