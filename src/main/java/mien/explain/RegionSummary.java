package mien.explain;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mien.core.SaliencyMap;

/**
 * What the maps of several faces have in common.
 *
 * @param faces how many
 * @param shares of the gradient that fall on each region, averaged over the faces
 * @param areas the share of the map that each region covers: what would fall on it by chance
 * @param map the mean of the maps
 */
public record RegionSummary(
    int faces, Map<FaceRegion, Estimate> shares, Map<FaceRegion, Double> areas, SaliencyMap map) {

  /** One face's map with the regions of that face. */
  public record Item(SaliencyMap map, FaceRegions regions) {}

  /**
   * @param items of one network, so that all maps have one size; at least one
   */
  public static RegionSummary of(List<Item> items) {
    Map<FaceRegion, double[]> values = new EnumMap<>(FaceRegion.class);
    Map<FaceRegion, Double> areas = new EnumMap<>(FaceRegion.class);
    SaliencyMap first = items.get(0).map();
    float[] mean = new float[first.shares().length];
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      int face = i;
      item.regions()
          .shares(item.map())
          .forEach(
              (region, share) ->
                  values.computeIfAbsent(region, r -> new double[items.size()])[face] = share);
      item.regions()
          .areas(item.map())
          .forEach((region, area) -> areas.merge(region, area / items.size(), Double::sum));
      for (int pixel = 0; pixel < mean.length; pixel++) {
        mean[pixel] += item.map().shares()[pixel] / items.size();
      }
    }
    Map<FaceRegion, Estimate> shares = new EnumMap<>(FaceRegion.class);
    values.forEach((region, all) -> shares.put(region, Estimate.of(all)));
    return new RegionSummary(
        items.size(),
        shares,
        areas,
        new SaliencyMap(first.area(), first.width(), first.height(), mean));
  }

  /** The region that holds most for its size. */
  public FaceRegion densest() {
    return shares.keySet().stream().max(Comparator.comparingDouble(this::density)).orElseThrow();
  }

  /** The part of the face on which the largest share falls; elsewhere is none. */
  public FaceRegion largest() {
    return shares.keySet().stream()
        .filter(region -> region != FaceRegion.ELSEWHERE)
        .max(
            Comparator.comparingDouble(region -> Objects.requireNonNull(shares.get(region)).mean()))
        .orElse(FaceRegion.ELSEWHERE);
  }

  /**
   * How much more falls on a region than by chance: 1 where the gradient is as dense as anywhere.
   */
  double density(FaceRegion region) {
    double area = areas.getOrDefault(region, 0.0);
    Estimate share = shares.get(region);
    return area > 0 && share != null ? share.mean() / area : 0;
  }

  /** Pearson's correlation of the two mean maps, pixel by pixel: 1 where they are alike. */
  public double correlation(RegionSummary other) {
    float[] a = map.shares();
    float[] b = other.map.shares();
    double meanA = mean(a);
    double meanB = mean(b);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return ab / Math.sqrt(aa * bb);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
