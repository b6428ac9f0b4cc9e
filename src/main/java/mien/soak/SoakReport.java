package mien.soak;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import mien.core.Text;
import mien.core.TextTable;

/**
 * What a soak found. Memory is judged from {@link #WARM_UP_SECONDS} on, or from the first quarter's
 * end if that is later: before, caches fill, code is compiled, and Java's heap and those of the
 * libraries reach the size that they need after every kind of fault.
 *
 * @param seconds how long it ran
 * @param from where the trends begin, s
 * @param window whether there was one
 * @param faults how often each was thrown in, by name
 * @param frames that came out of the analysis
 * @param dropped frames that gave way to newer ones
 * @param stalls samples between which no frame came though no fault was on
 * @param resident the resident set, MB (2^20 bytes)
 * @param heap Java's heap in use, MB
 * @param threads by how many the fewest of the last third exceed the fewest of the first
 * @param handles the same of open files
 * @param limit what the resident set may grow by, MB an hour
 */
public record SoakReport(
    double seconds,
    double from,
    boolean window,
    Map<String, Integer> faults,
    long frames,
    long dropped,
    int stalls,
    Trend resident,
    Trend heap,
    long threads,
    long handles,
    double limit,
    Verdict verdict) {
  static final double WARM_UP_SECONDS = 900;

  private static final int FEWEST = 12;
  private static final int STRAY = 2;

  /** What to think of it. */
  public enum Verdict {
    /** It may go on like this. */
    STEADY,
    /** Memory grows by more than the limit, or threads or open files become more. */
    GROWS,
    /** Frames ceased to come. */
    STALLS,
    /** The slope's margin is too wide for a verdict. */
    TOO_SHORT
  }

  static SoakReport of(
      List<Sample> all, boolean window, Map<String, Integer> faults, int stalls, double limit) {
    Sample last = all.get(all.size() - 1);
    List<Sample> warm = all.stream().filter(s -> s.seconds() >= WARM_UP_SECONDS).toList();
    List<Sample> late = all.subList(all.size() / 4, all.size());
    boolean enough = warm.size() >= FEWEST;
    List<Sample> settled = enough && warm.size() < late.size() ? warm : late;
    Trend resident = Trend.of(settled, Sample::residentMegabytes);
    long threads = risen(settled, Sample::threads);
    long handles = risen(settled, Sample::handles);
    return new SoakReport(
        last.seconds(),
        settled.get(0).seconds(),
        window,
        faults,
        last.frames(),
        last.dropped(),
        stalls,
        resident,
        Trend.of(settled, Sample::heapMegabytes),
        threads,
        handles,
        limit,
        verdict(enough, stalls, resident, threads, handles, limit));
  }

  private static Verdict verdict(
      boolean enough, int stalls, Trend resident, long threads, long handles, double limit) {
    if (stalls > 0) {
      return Verdict.STALLS;
    }
    if (!enough) {
      return Verdict.TOO_SHORT;
    }
    boolean more = threads > STRAY || handles > STRAY;
    if (more || resident.perHour() - resident.margin() > limit) {
      return Verdict.GROWS;
    }
    return resident.perHour() + resident.margin() <= limit ? Verdict.STEADY : Verdict.TOO_SHORT;
  }

  /** The fewest count: faults make them more for a moment. */
  private static long risen(List<Sample> samples, ToLongFunction<Sample> count) {
    int third = Math.max(1, samples.size() / 3);
    List<Sample> late = samples.subList(samples.size() - third, samples.size());
    return fewest(late, count) - fewest(samples.subList(0, third), count);
  }

  private static long fewest(List<Sample> samples, ToLongFunction<Sample> count) {
    return samples.stream().mapToLong(count).min().orElseThrow();
  }

  /** Prints it as a table and a sentence. */
  public void print(PrintWriter out) {
    TextTable table = TextTable.ofFigures("", "first", "last", "an hour", "±");
    add(table, "resident set, MB", resident);
    add(table, "heap, MB", heap);
    table.print(out);
    out.printf(
        Locale.ROOT,
        "from second %.0f to %.0f: threads %+d, open files %+d%n"
            + "%d frames, %d dropped, %d times none between two samples; faults thrown in: %s%n%s%n",
        from,
        seconds,
        threads,
        handles,
        frames,
        dropped,
        stalls,
        faults.isEmpty() ? "none" : faults,
        sentence());
    out.flush();
  }

  private static void add(TextTable table, String name, Trend trend) {
    table.add(
        name,
        Text.of("%.1f", trend.first()),
        Text.of("%.1f", trend.last()),
        Text.of("%+.2f", trend.perHour()),
        Text.of("%.2f", trend.margin()));
  }

  private String sentence() {
    String run = Text.of("after %.2f h%s", seconds / 3600, window ? "" : " without a window");
    return switch (verdict) {
      case STEADY -> Text.of("Steady %s: under %.1f MB an hour.", run, limit);
      case GROWS -> Text.of("It grows, %s: see the figures above.", run);
      case STALLS -> Text.of("Frames ceased to come, %s: the log may say why.", run);
      case TOO_SHORT -> Text.of("Nothing can be said %s: let it run for longer.", run);
    };
  }
}
