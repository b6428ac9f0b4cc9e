package mien.live;

import java.util.List;
import java.util.stream.IntStream;
import mien.pipeline.StageTimes;

/**
 * What {@code bench} measured.
 *
 * @param provider where the network ran, and why there
 * @param decodedPerSecond frames a second of decoding to grey alone; median of the rounds
 * @param analysedPerSecond frames a second from the file to labelled faces; median of the rounds
 * @param ratio analysed by decoded of each round; the median
 * @param stages each worker's times in the last round
 * @param live the same input, played live
 */
public record BenchReport(
    String input,
    String system,
    String provider,
    double decodedPerSecond,
    double analysedPerSecond,
    double ratio,
    List<StageTimes> stages,
    LiveSummary live) {

  public static BenchReport of(
      String input,
      String system,
      String provider,
      List<Double> decoded,
      List<Double> analysed,
      List<StageTimes> stages,
      LiveSummary live) {
    List<Double> ratios =
        IntStream.range(0, decoded.size()).mapToObj(i -> analysed.get(i) / decoded.get(i)).toList();
    return new BenchReport(
        input, system, provider, median(decoded), median(analysed), median(ratios), stages, live);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
