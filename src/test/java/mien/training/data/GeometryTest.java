package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeometryTest {
  private static List<Warp> warps(Geometry geometry) {
    SplittableRandom random = new SplittableRandom(1);
    return Stream.generate(() -> geometry.warp(random)).limit(2000).toList();
  }

  /** That the values spread over the whole range and go nowhere beyond. */
  private static void assertEven(
      List<Warp> warps, ToDoubleFunction<Warp> value, double low, double high) {
    double[] sorted = warps.stream().mapToDouble(value).sorted().toArray();
    double tenth = (high - low) / 10;
    assertThat(sorted[0]).isBetween(low, low + tenth);
    assertThat(sorted[sorted.length / 2]).isCloseTo((low + high) / 2, within(tenth));
    assertThat(sorted[sorted.length - 1]).isBetween(high - tenth, high);
  }

  @Test
  void theWholeIsSeenAsItIs() {
    assertSees(Geometry.WHOLE, 1);
    assertSees(Geometry.WHOLE.view(0.5), 0.5);
  }

  private static void assertSees(Geometry geometry, double zoom) {
    assertThat(warps(geometry))
        .allMatch(w -> w.zoomX() == zoom && w.zoomY() == zoom)
        .allMatch(w -> w.angle() == 0 && w.shiftX() == 0 && w.shiftY() == 0);
  }

  @Test
  void everyStepSetsItsOwnStrengthAlone() {
    Geometry all =
        Geometry.WHOLE
            .view(0.9)
            .mirror(0.1)
            .upsideDown(0.2)
            .rotation(30)
            .shift(0.4)
            .farShift(0.5, 0.6)
            .scale(0.7)
            .aspect(0.8);
    Geometry backwards =
        Geometry.WHOLE
            .aspect(0.8)
            .scale(0.7)
            .farShift(0.5, 0.6)
            .shift(0.4)
            .rotation(30)
            .upsideDown(0.2)
            .mirror(0.1)
            .view(0.9);
    assertThat(all)
        .isEqualTo(new Geometry(0.9, 0.1, 0.2, 30, 0.4, new Chance(0.5, 0.6), 0.7, 0.8))
        .isEqualTo(backwards);
  }

  @Test
  void mirrorsAndTurnsUpsideDownSoOften() {
    List<Warp> warps = warps(Geometry.WHOLE.mirror(0.25).upsideDown(0.5));
    assertThat(warps.stream().filter(warp -> warp.zoomX() == -1).count()).isBetween(430L, 570L);
    assertThat(warps.stream().filter(warp -> warp.zoomY() == -1).count()).isBetween(920L, 1080L);
    assertThat(warps).allMatch(warp -> Math.abs(warp.zoomX()) == 1);
  }

  @Test
  void strengthsAreTheEndsOfEvenDistributions() {
    List<Warp> warps = warps(Geometry.WHOLE.rotation(90).shift(0.2).scale(0.1));
    assertEven(warps, Warp::angle, -Math.PI / 2, Math.PI / 2);
    assertEven(warps, Warp::shiftX, -0.2, 0.2);
    assertEven(warps, Warp::shiftY, -0.2, 0.2);
    assertEven(warps, Warp::zoomX, 0.9, 1.1);
    assertThat(warps).allMatch(warp -> warp.zoomX() == warp.zoomY());
    assertThat(warps).anyMatch(warp -> warp.shiftX() > 0.1 && warp.shiftY() < -0.1);
  }

  @Test
  void anotherAspectKeepsTheArea() {
    List<Warp> warps = warps(Geometry.WHOLE.aspect(0.44));
    assertThat(warps).allMatch(w -> Math.abs(w.zoomX() * w.zoomY() - 1) < 1e-9);
    assertEven(warps, w -> Math.log(w.zoomX()), -Math.log(1.2), Math.log(1.2));
  }

  @Test
  void someAreShiftedFarther() {
    List<Warp> warps = warps(Geometry.WHOLE.farShift(0.3, 0.25));
    List<Warp> far = warps.stream().filter(w -> w.shiftX() != 0).toList();
    assertThat(far).hasSizeBetween(430, 570);
    assertEven(far, Warp::shiftX, -0.3, 0.3);
    assertEven(far, Warp::shiftY, -0.3, 0.3);
  }
}
