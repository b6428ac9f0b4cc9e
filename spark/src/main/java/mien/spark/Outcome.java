package mien.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import mien.annotate.AnnotateReport;
import mien.annotate.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What became of a recording: a report, or that it is to be divided.
 *
 * @param stretches how it is to be divided; empty if there is a report
 * @param executor which of Spark's executors had it
 */
record Outcome(
    Recording recording, @Nullable AnnotateReport told, List<Stretch> stretches, String executor)
    implements Serializable {

  /** One that is done with. */
  Outcome(Recording recording, AnnotateReport report, String executor) {
    this(recording, report, List.of(), executor);
  }

  AnnotateReport report() {
    return Objects.requireNonNull(told);
  }
}
