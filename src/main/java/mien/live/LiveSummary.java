package mien.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import mien.core.LabelShares;
import mien.core.Text;
import mien.core.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * What a live run did.
 *
 * @param latency from where to where the times go: {@code "grab to paint"} with a window, {@code
 *     "grab to result"} without
 * @param p50Millis half of the frames took no longer, ms; the first second is left out
 * @param p99Millis 99 of 100 frames took no longer, ms
 * @param droppedFirstSecond frames replaced by newer ones while everything warmed up
 * @param droppedLater the same after the first second
 * @param firstLabelSeconds from the start of the program, in {@code bench} from that of the live
 *     run, to the first labelled face
 * @param persons those of the source that played last
 * @param forgotten how many left so long ago that they are not among these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LiveSummary(
    String source,
    String model,
    String provider,
    double seconds,
    long frames,
    long framesWithFace,
    String latency,
    double p50Millis,
    double p99Millis,
    long droppedFirstSecond,
    long droppedLater,
    @Nullable Double firstLabelSeconds,
    List<PersonSummary> persons,
    int forgotten) {
  public void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %d frames in %.1f s, a face in %d; %s on %s%n",
        source,
        frames,
        seconds,
        framesWithFace,
        model,
        provider);
    out.printf(
        Locale.ROOT,
        "%s: %.1f ms (half of the frames), %.1f ms (99 of 100)%n",
        latency,
        p50Millis,
        p99Millis);
    out.printf("dropped: %d in the first second, %d after it%n", droppedFirstSecond, droppedLater);
    if (firstLabelSeconds != null) {
      out.printf(Locale.ROOT, "first label: %.1f s after the start%n", firstLabelSeconds);
    }
    if (!persons.isEmpty()) {
      print(persons, out);
    }
    if (forgotten > 0) {
      out.printf("%d who left before these are not listed%n", forgotten);
    }
    out.flush();
  }

  private static void print(List<PersonSummary> persons, PrintWriter out) {
    TextTable table = TextTable.ofWords("person", "labelled for", "changes", "labels", "longest");
    for (PersonSummary person : persons) {
      PersonSummary.Stretch longest = person.longest().get(0);
      table.add(
          Integer.toString(person.person()),
          Text.of("%.1f s", person.seconds()),
          Integer.toString(person.changes()),
          LabelShares.inWords(person.shares()),
          Text.of("%s %.1f s", longest.label(), longest.lasted()));
    }
    table.print(out);
  }
}
