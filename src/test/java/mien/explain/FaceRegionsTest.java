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

class FaceRegionsTest {
  private static final double NEARLY = 1e-9;

  private static void assertBox(FaceBox box, double x, double y, double width, double height) {
    assertThat(new double[] {box.x(), box.y(), box.width(), box.height()})
        .containsExactly(new double[] {x, y, width, height}, within(NEARLY));
  }

  private static Point at(double x, double y) {
    return new Point(x, y);
  }

  @Test
  void aFrontalFaceHasItsRegionsInShares() {
    Map<FaceRegion, List<FaceBox>> boxes =
        FaceRegions.ofBox(new FaceBox(1000, 500, 100, 200)).boxes();
    assertThat(boxes)
        .containsOnlyKeys(FaceRegion.BROWS, FaceRegion.EYES, FaceRegion.NOSE, FaceRegion.MOUTH);
    assertBox(boxes.get(FaceRegion.BROWS).get(1), 1053, 534, 34, 24);
    assertBox(boxes.get(FaceRegion.EYES).get(0), 1015, 558, 30, 36);
    assertBox(boxes.get(FaceRegion.MOUTH).get(0), 1022, 636, 56, 44);
  }

  @Test
  void landmarksCarryRegionsAsLargeAsTheEyesAreApart() {
    Map<FaceRegion, List<FaceBox>> boxes =
        FaceRegions.ofLandmarks(
                new Landmarks(at(100, 100), at(200, 100), at(150, 160), at(120, 210), at(180, 210)))
            .boxes();
    assertBox(boxes.get(FaceRegion.EYES).get(0), 62.5, 77.5, 75, 45);
    assertBox(boxes.get(FaceRegion.BROWS).get(1), 157.5, 42, 85, 32);
    assertBox(boxes.get(FaceRegion.NOSE).get(0), 115, 120, 70, 60);
    assertBox(boxes.get(FaceRegion.MOUTH).get(0), 105, 182.5, 90, 55); // 60 + 0.3 * 100
  }

  @Test
  void aSmallMouthHasRoomAllTheSame() {
    FaceBox mouth =
        FaceRegions.ofLandmarks(
                new Landmarks(at(0, 0), at(100, 0), at(50, 50), at(45, 100), at(55, 100)))
            .boxes()
            .get(FaceRegion.MOUTH)
            .get(0);
    assertBox(mouth, 10, 72.5, 80, 55);
  }

  @Test
  void aPlaceInTwoRegionsBelongsToTheFirst() {
    FaceRegions regions =
        new FaceRegions(
            Map.of(
                FaceRegion.MOUTH, List.of(new FaceBox(0, 0, 4, 1)),
                FaceRegion.EYES, List.of(new FaceBox(1, 0, 1, 1), new FaceBox(3, 0, 1, 1))));
    SaliencyMap map =
        new SaliencyMap(
            TurnedBox.upright(new FaceBox(0, 0, 8, 1)),
            8,
            1,
            new float[] {1, 2, 4, 8, 16, 32, 0, 0});
    assertThat(regions.shares(map))
        .isEqualTo(
            Map.of(
                FaceRegion.BROWS, 0.0,
                FaceRegion.EYES, 10.0,
                FaceRegion.NOSE, 0.0,
                FaceRegion.MOUTH, 5.0,
                FaceRegion.ELSEWHERE, 48.0));
    assertThat(regions.areas(map))
        .containsEntry(FaceRegion.EYES, 0.25)
        .containsEntry(FaceRegion.ELSEWHERE, 0.5);
  }

  @Test
  void aMapsPixelsMayBeOfAnySize() {
    FaceRegions regions =
        new FaceRegions(Map.of(FaceRegion.NOSE, List.of(new FaceBox(10, 20, 4, 8))));
    SaliencyMap map =
        new SaliencyMap(
            TurnedBox.upright(new FaceBox(8, 16, 8, 16)),
            2,
            4,
            new float[] {1, 2, 4, 8, 16, 32, 64, 128});
    // pixels are 4x4, their centres at 10 and 14, 18 to 30: the right column lies outside
    assertThat(regions.shares(map)).containsEntry(FaceRegion.NOSE, 4.0 + 16);
  }
}
