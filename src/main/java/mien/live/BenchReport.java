package mien.live;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mien.pipeline.StageTimes;

/**
 * What {@code bench} measured.
 *
 * @param provider where the network ran, and why there
 * @param decodedPerSecond frames a second of decoding to grey alone; median of the rounds
 * @param analysedPerSecond frames a second from the file to labelled faces; median of the rounds
 * @param ratio analysed by decoded of each round; the median
 * @param decodedCpuMillis CPU time of a decoded frame, ms, of all threads; median of the rounds
 * @param analysedCpuMillis the same of an analysed frame
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
    double decodedCpuMillis,
    double analysedCpuMillis,
    List<StageTimes> stages,
    LiveSummary live) {

  /**
   * A round of decoding or of analysis.
   *
   * @param frames how many went through
   * @param seconds in how long
   * @param cpuSeconds with how much CPU time of all threads
   */
  public record Round(long frames, double seconds, double cpuSeconds) {
    double perSecond() {
      return frames / seconds;
    }

    double cpuMillis() {
      return 1e3 * cpuSeconds / frames;
    }
  }

  /**
   * @param decoded rounds of decoding
   * @param analysed each after its partner among those
   */
  public static BenchReport of(
      String input,
      String system,
      String provider,
      List<Round> decoded,
      List<Round> analysed,
      List<StageTimes> stages,
      LiveSummary live) {
    Stream<Double> ratios =
        IntStream.range(0, decoded.size())
            .mapToObj(i -> analysed.get(i).perSecond() / decoded.get(i).perSecond());
    return new BenchReport(
        input,
        system,
        provider,
        median(decoded.stream().map(Round::perSecond)),
        median(analysed.stream().map(Round::perSecond)),
        median(ratios),
        median(decoded.stream().map(Round::cpuMillis)),
        median(analysed.stream().map(Round::cpuMillis)),
        stages,
        live);
  }

  private static double median(Stream<Double> values) {
    List<Double> sorted = values.sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
