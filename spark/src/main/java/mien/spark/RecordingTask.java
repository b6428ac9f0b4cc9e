package mien.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mien.analysis.Engine;
import mien.annotate.AnnotateInput;
import mien.annotate.AnnotateJob;
import mien.annotate.AnnotatePlan;
import mien.annotate.AnnotateReport;
import mien.annotate.AnnotateReport.Status;
import mien.annotate.ResultFormat;
import mien.capture.Sampling;
import mien.core.InputException;
import mien.output.Columns;
import mien.output.Provenance;
import mien.output.video.Privacy;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Annotates one recording on an executor. A recording that fails is reported; it throws nothing.
 */
final class RecordingTask implements Function<Recording, Outcome> {
  private static final long serialVersionUID = 1;
  private static final String NAME = "result";

  private final Order order;
  private final Broadcast<SerializableConfiguration> hadoop;

  /**
   * What all recordings have in common.
   *
   * @param arguments of the command line
   * @param sampling which frames
   * @param out the tables' folder
   * @param resume whether what is whole is left as it is
   * @param atOnce how many tasks an executor has at the same time: they share its memory
   * @param lastAttempt the number of the last attempt that Spark makes at a task, from 0
   */
  record Order(
      List<String> arguments,
      Sampling sampling,
      String out,
      boolean resume,
      int atOnce,
      int lastAttempt)
      implements Serializable {}

  RecordingTask(Order order, Broadcast<SerializableConfiguration> hadoop) {
    this.order = order;
    this.hadoop = hadoop;
  }

  @Override
  public Outcome call(Recording recording) throws Exception {
    return new Outcome(recording, report(recording), SparkEnv.get().executorId());
  }

  private AnnotateReport report(Recording recording) throws IOException {
    int attempt = TaskContext.get().attemptNumber();
    if (attempt > 0 && attempt >= order.lastAttempt()) {
      return failed(
          recording,
          "%s was begun %d times, and no executor came to its end: their logs say more."
              .formatted(recording.uri(), attempt));
    }
    try (Spool spool = new Spool()) {
      return annotate(recording, spool);
    } catch (InputException e) {
      return failed(recording, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      if (attempt < order.lastAttempt()) {
        throw e; // what was in the way may have gone, or is the way of one machine
      }
      return failed(recording, "%s failed: %s.".formatted(recording.uri(), e.getMessage()));
    }
  }

  private AnnotateReport annotate(Recording recording, Spool spool) throws IOException {
    Configuration conf = hadoop.value().value();
    Engine engine = Engines.of(order.arguments());
    Path video = spool.local(recording, conf);
    AnnotateInput input = new AnnotateInput(video, spool.results(), NAME);
    AnnotatePlan plan =
        new AnnotatePlan(
            Set.of(ResultFormat.PARQUET, ResultFormat.SEGMENTS),
            Columns.FULL,
            order.sampling(),
            false,
            Privacy.NONE,
            false);
    AnnotateJob job = new AnnotateJob(input, plan, engine);
    Tables tables = new Tables(order.out(), conf);
    if (order.resume() && Files.exists(video)) {
      String session = job.provenance().toJson();
      if (tables.hold(recording.name(), session)) {
        return AnnotateReport.skipped(recording.uri());
      }
    }
    AnnotateReport report =
        job.report(order.atOnce(), done -> {}).of(recording.uri(), video.toString());
    if (TaskContext.get().isInterrupted() || Thread.currentThread().isInterrupted()) {
      throw new TaskKilledException("another attempt was first");
    }
    handIn(recording, report, job, spool, tables);
    return report;
  }

  private void handIn(
      Recording recording, AnnotateReport report, AnnotateJob job, Spool spool, Tables tables)
      throws IOException {
    Path folder = Files.createDirectories(spool.results());
    String attempt = "%s-%d".formatted(SparkEnv.get().conf().getAppId(), taskAttempt());
    Path row = folder.resolve("recording.parquet");
    if (report.status() == Status.FAILED) {
      RecordingRow.write(report, null, row);
      tables.putFailed(recording.name(), attempt, row);
      return;
    }
    Provenance made = job.provenance();
    RecordingRow.write(report, made, row);
    Tables.Made files =
        new Tables.Made(
            folder.resolve(NAME + ResultFormat.PARQUET.ending()),
            folder.resolve(NAME + ResultFormat.SEGMENTS.ending()),
            row);
    if (report.status() == Status.INCOMPLETE) {
      tables.putIncomplete(recording.name(), attempt, files);
    } else if (!tables.hold(recording.name(), made.toJson())) {
      tables.putWhole(recording.name(), attempt, made.toJson(), files);
    }
  }

  private static long taskAttempt() {
    return TaskContext.get().taskAttemptId();
  }

  /** Fails a recording that was not worked on; its row says why. */
  private AnnotateReport failed(Recording recording, String sentence) throws IOException {
    AnnotateReport report = AnnotateReport.failed(recording.uri(), sentence);
    Path row = Files.createTempFile("mien-", ".parquet");
    try {
      RecordingRow.write(report, null, row);
      new Tables(order.out(), hadoop.value().value())
          .putFailed(recording.name(), "failed-" + taskAttempt(), row);
    } catch (IOException e) {
      return AnnotateReport.failed(
          recording.uri(), "%s It stands in no table (%s).".formatted(sentence, e.getMessage()));
    } finally {
      Files.deleteIfExists(row);
    }
    return report;
  }
}
