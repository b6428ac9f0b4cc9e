package mien.pipeline;

/**
 * What one worker has done since the last look.
 *
 * @param name the worker's name
 * @param items how many items it handled since the start
 * @param dropped how many of its inputs were dropped unseen since the start
 * @param perSecond items a second since the last look
 * @param p50Millis median time of one item, ms, since the last look
 * @param p99Millis 99th percentile, ms, since the last look
 * @param cpuMillis CPU time of one item, ms, the mean since the last look; 0 where {@link
 *     Pipeline#countCpu} was not called
 */
public record StageTimes(
    String name,
    long items,
    long dropped,
    double perSecond,
    double p50Millis,
    double p99Millis,
    double cpuMillis) {

  /** Of something whose CPU time is not counted. */
  public StageTimes(
      String name, long items, long dropped, double perSecond, double p50Millis, double p99Millis) {
    this(name, items, dropped, perSecond, p50Millis, p99Millis, 0);
  }
}
