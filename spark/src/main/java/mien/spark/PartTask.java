package mien.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.annotate.Stretch;
import mien.annotate.StretchJob;
import mien.core.InputException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Analyses a stretch of a long recording on an executor. One that fails is told; what is wrong says
 * whoever annotates the recording in one piece then.
 */
final class PartTask implements Function<PartTask.Part, PartTask.Done> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(PartTask.class);

  private final RecordingTask.Order order;
  private final Broadcast<SerializableConfiguration> hadoop;

  /** A stretch of a recording. */
  record Part(Recording recording, Stretch stretch) implements Serializable {}

  /**
   * What became of it.
   *
   * @param rows by which name the tables' folder keeps its rows meanwhile; null if it failed
   * @param seen what is known beside them; null if it failed
   */
  record Done(Part part, @Nullable String rows, StretchJob.@Nullable Seen seen, String executor)
      implements Serializable {}

  PartTask(RecordingTask.Order order, Broadcast<SerializableConfiguration> hadoop) {
    this.order = order;
    this.hadoop = hadoop;
  }

  @Override
  public Done call(Part part) throws Exception {
    Attempt attempt = Attempt.now(order);
    if (attempt.isHopeless()) {
      return new Done(part, null, null, attempt.executor());
    }
    try (Spool spool = new Spool()) {
      return analyse(part, attempt, spool);
    } catch (IOException | RuntimeException e) {
      if (!attempt.isLast() && !(e instanceof InputException)) {
        throw e; // what was in the way may have gone, or is the way of one machine
      }
      LOG.warn("{} from {} µs", part.recording().uri(), part.stretch().fromMicros(), e);
      return new Done(part, null, null, attempt.executor());
    }
  }

  private Done analyse(Part part, Attempt attempt, Spool spool) throws Exception {
    Configuration conf = hadoop.value().value();
    Path video = spool.local(part.recording(), conf);
    Path rows = Files.createDirectories(spool.results()).resolve("rows.jsonl");
    StretchJob.Seen seen =
        new StretchJob(video, part.stretch(), Engines.of(order.arguments()))
            .run(order.atOnce(), rows);
    String name = attempt.name() + "-rows";
    new Tables(order.out(), conf).keep(rows, name);
    return new Done(part, name, seen, attempt.executor());
  }
}
