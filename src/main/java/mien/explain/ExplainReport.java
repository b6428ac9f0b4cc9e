package mien.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mien.classify.OnnxGradient.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What {@code mien explain} found, as JSON.
 *
 * @param data the set's name; null for pictures that are no set
 * @param split which part of it
 * @param method {@code guided} or {@code plain}
 * @param rows one for each emotion, or each emotion and group
 * @param comparisons of the groups of each emotion, two by two
 * @param tests of the groups of each emotion, all at once
 * @param modification of all faces towards one emotion, if that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExplainReport(
    String model,
    @Nullable String data,
    @Nullable String split,
    String method,
    List<Row> rows,
    List<Comparison> comparisons,
    List<RegionTest> tests,
    @Nullable ModificationSummary modification) {

  /**
   * @param mean share of the gradient on a region
   * @param margin half of its 95 % interval; null for a single face
   * @param area share of the crop's area that the region covers
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Share(double mean, @Nullable Double margin, double area) {}

  record Row(String emotion, String group, int faces, Map<String, Share> shares) {
    /** The emotion, and the group if there is one. */
    String name() {
      return group.isEmpty() ? emotion : emotion + ", " + group;
    }
  }

  /**
   * @param difference of the first group's shares and the second's, with half of its 95 % interval
   * @param correlation of the mean maps
   */
  record Comparison(
      String emotion,
      String first,
      String second,
      double correlation,
      Map<String, Difference> difference) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Difference(double mean, @Nullable Double margin) {}

  /**
   * @param data the set's name; null for pictures that are no set
   * @param split which part of it
   */
  public static ExplainReport of(
      String model,
      @Nullable String data,
      @Nullable String split,
      Mode mode,
      Map<ExplainedFace.Row, RegionSummary> summaries,
      @Nullable ModificationSummary modification) {
    List<Row> rows = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    List<Map.Entry<ExplainedFace.Row, RegionSummary>> all = List.copyOf(summaries.entrySet());
    for (int i = 0; i < all.size(); i++) {
      ExplainedFace.Row row = all.get(i).getKey();
      RegionSummary summary = all.get(i).getValue();
      rows.add(new Row(row.emotion().label(), row.group(), summary.faces(), shares(summary)));
      for (int j = i + 1; j < all.size(); j++) {
        if (all.get(j).getKey().emotion() == row.emotion()) {
          comparisons.add(compared(row, summary, all.get(j).getKey(), all.get(j).getValue()));
        }
      }
    }
    return new ExplainReport(
        model,
        data,
        split,
        mode.name().toLowerCase(Locale.ROOT),
        rows,
        comparisons,
        RegionTest.of(summaries.keySet()),
        modification);
  }

  private static Map<String, Share> shares(RegionSummary summary) {
    Map<String, Share> shares = new LinkedHashMap<>();
    summary
        .shares()
        .forEach(
            (region, share) ->
                shares.put(
                    region.label(),
                    new Share(
                        share.mean(),
                        known(share.margin()),
                        summary.areas().getOrDefault(region, 0.0))));
    return shares;
  }

  private static Comparison compared(
      ExplainedFace.Row a, RegionSummary first, ExplainedFace.Row b, RegionSummary second) {
    Map<String, Difference> differences = new LinkedHashMap<>();
    for (FaceRegion region : FaceRegion.values()) {
      Estimate one = first.shares().get(region);
      Estimate other = second.shares().get(region);
      if (one != null && other != null) {
        Estimate difference = one.minus(other);
        differences.put(
            region.label(), new Difference(difference.mean(), known(difference.margin())));
      }
    }
    return new Comparison(
        a.emotion().label(), a.group(), b.group(), first.correlation(second), differences);
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
