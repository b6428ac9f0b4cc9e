package mien.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
  static List<Sample> samples(int count, double megabytesAnHour, double noise) {
    Random random = new Random(7);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Sample(
                    i * 36, // a hundred an hour
                    300 + megabytesAnHour * i / 100 + noise * random.nextGaussian(),
                    50,
                    20,
                    100,
                    i * 1000L,
                    0))
        .toList();
  }

  @Test
  void aLineIsFoundExactly() {
    Trend trend = Trend.of(samples(200, 3, 0), Sample::residentMegabytes);

    assertThat(trend.perHour()).isCloseTo(3, within(1e-9));
    assertThat(trend.margin()).isCloseTo(0, within(1e-6));
    assertThat(trend.first()).isCloseTo(300 + 3 * 0.095, within(1e-9));
    assertThat(trend.last()).isCloseTo(300 + 3 * 1.895, within(1e-9));
  }

  /**
   * Standard error of a slope: the noise's deviation by the times' sum of squares; here 0.5 /
   * sqrt(n × 2 h × 2 h / 12).
   */
  @Test
  void theMarginGrowsWithTheNoise() {
    Trend trend = Trend.of(samples(200, 0, 0.5), Sample::residentMegabytes);

    assertThat(trend.margin()).isCloseTo(2 * 0.5 / Math.sqrt(200 * 4 / 12.0), within(0.02));
    assertThat(trend.perHour()).isCloseTo(0, within(trend.margin()));
  }

  /** Each sample lies near the one before; independent ones' margin holds for fewer than 60. */
  @Test
  void theMarginHoldsForSamplesThatHangTogether() {
    int within = 0;
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<Sample> wandering = new ArrayList<>();
      double off = 0;
      for (Sample s : samples(400, 0, 0)) {
        off = 0.9 * off + random.nextGaussian();
        wandering.add(new Sample(s.seconds(), 300 + off, 50, 20, 100, s.frames(), 0));
      }
      Trend trend = Trend.of(wandering, Sample::residentMegabytes);
      within += Math.abs(trend.perHour()) <= trend.margin() ? 1 : 0;
    }
    assertThat(within).isGreaterThan(85);
  }
}
