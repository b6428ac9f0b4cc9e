package mien.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import mien.core.FaceBox;
import mien.core.Landmarks;
import mien.core.Point;
import mien.core.SaliencyMap;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;

class RegionSummaryTest {
  private static final FaceBox FACE = new FaceBox(0, 0, 48, 48);
  private static final FaceRegions REGIONS = FaceRegions.ofBox(FACE);

  @Test
  void knowsTheRegionOfAPlace() {
    assertThat(REGIONS.shares(peak(14, 11))).containsEntry(FaceRegion.BROWS, 1.0);
    assertThat(REGIONS.shares(peak(34, 18))).containsEntry(FaceRegion.EYES, 1.0);
    assertThat(REGIONS.shares(peak(24, 27))).containsEntry(FaceRegion.NOSE, 1.0);
    assertThat(REGIONS.shares(peak(24, 38))).containsEntry(FaceRegion.MOUTH, 1.0);
    assertThat(REGIONS.shares(peak(2, 2))).containsEntry(FaceRegion.ELSEWHERE, 1.0);
  }

  @Test
  void followsLandmarks() {
    FaceRegions turned =
        FaceRegions.ofLandmarks(
            new Landmarks(
                new Point(10, 10),
                new Point(24, 10),
                new Point(15, 19),
                new Point(12, 26),
                new Point(22, 26)));
    assertThat(turned.shares(peak(10, 10))).containsEntry(FaceRegion.EYES, 1.0);
    assertThat(turned.shares(peak(24, 4))).containsEntry(FaceRegion.BROWS, 1.0);
    assertThat(turned.shares(peak(17, 27))).containsEntry(FaceRegion.MOUTH, 1.0);
    assertThat(turned.shares(peak(24, 38))).containsEntry(FaceRegion.ELSEWHERE, 1.0);
  }

  @Test
  void coversTheWholeMap() {
    Map<FaceRegion, Double> areas = REGIONS.areas(peak(0, 0));
    assertThat(areas.values().stream().mapToDouble(a -> a).sum()).isCloseTo(1, within(1e-6));
    assertThat(areas.get(FaceRegion.MOUTH)).isBetween(0.08, 0.16);
  }

  @Test
  void averagesOverFaces() {
    RegionSummary summary = summary(peak(24, 38), peak(24, 38), peak(24, 38), peak(14, 11));
    assertThat(summary.faces()).isEqualTo(4);
    Estimate mouth = summary.shares().get(FaceRegion.MOUTH);
    assertThat(mouth.mean()).isEqualTo(0.75);
    // Student's t of 3 degrees of freedom, deviation 1/2, root of 4
    assertThat(mouth.margin()).isCloseTo(3.1824 * 0.5 / 2, within(1e-9));
    assertThat(summary.densest()).isEqualTo(FaceRegion.MOUTH);
    assertThat(summary.largest()).isEqualTo(FaceRegion.MOUTH);
    assertThat(summary(peak(2, 2), peak(2, 2), peak(14, 11)).largest()).isEqualTo(FaceRegion.BROWS);
    assertThat(summary.map().shares()[11 * 48 + 14]).isEqualTo(0.25f);
    assertThat(summary(peak(1, 1)).shares().get(FaceRegion.EYES).margin()).isNaN();
  }

  @Test
  void comparesGroups() {
    RegionSummary mouth = summary(peak(24, 38), peak(24, 38));
    RegionSummary brows = summary(peak(14, 11), peak(14, 11));
    assertThat(mouth.correlation(mouth)).isCloseTo(1, within(1e-9));
    assertThat(mouth.correlation(brows)).isNegative();
    Estimate difference =
        mouth.shares().get(FaceRegion.MOUTH).minus(brows.shares().get(FaceRegion.MOUTH));
    assertThat(difference).isEqualTo(new Estimate(1, 0));
  }

  private static RegionSummary summary(SaliencyMap... maps) {
    return RegionSummary.of(
        List.of(maps).stream().map(map -> new RegionSummary.Item(map, REGIONS)).toList());
  }

  /** All of the gradient in one pixel. */
  private static SaliencyMap peak(int x, int y) {
    float[] shares = new float[48 * 48];
    shares[y * 48 + x] = 1;
    return new SaliencyMap(TurnedBox.upright(FACE), 48, 48, shares);
  }
}
