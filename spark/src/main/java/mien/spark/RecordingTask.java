package mien.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mien.annotate.AnnotateInput;
import mien.annotate.AnnotateJob;
import mien.annotate.AnnotatePlan;
import mien.annotate.AnnotateReport;
import mien.annotate.AnnotateReport.Status;
import mien.annotate.ResultFormat;
import mien.annotate.Stretch;
import mien.capture.Sampling;
import mien.core.InputException;
import mien.output.Columns;
import mien.output.Provenance;
import mien.output.video.Privacy;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Annotates one recording on an executor, or says how it is to be divided, or joins its parts. A
 * recording that fails is reported; it throws nothing.
 */
final class RecordingTask implements Function<RecordingTask.Work, Outcome> {
  private static final long serialVersionUID = 1;
  private static final String NAME = "result";

  private static final Logger LOG = LoggerFactory.getLogger(RecordingTask.class);

  private final Order order;
  private final Broadcast<SerializableConfiguration> hadoop;

  /**
   * A recording to annotate.
   *
   * @param parts what became of its parts, in the order of time; empty if it was not divided
   */
  record Work(Recording recording, List<PartTask.Done> parts) implements Serializable {}

  /**
   * What all recordings have in common.
   *
   * @param arguments of the command line
   * @param sampling which frames
   * @param out the tables' folder
   * @param resume whether what is whole is left as it is
   * @param partMicros about how long the parts of a long recording are, µs; endless if none is
   *     divided
   * @param atOnce how many tasks an executor has at the same time: they share its memory
   * @param lastAttempt the number of the last attempt that Spark makes at a task, from 0
   */
  record Order(
      List<String> arguments,
      Sampling sampling,
      String out,
      boolean resume,
      long partMicros,
      int atOnce,
      int lastAttempt)
      implements Serializable {
    /** No video worth analysing has fewer bytes a second (ours). */
    private static final double FEWEST_BYTES = 8_000;

    /** Whether it can be so long that it is worth opening it to see. */
    boolean mayDivide(Recording recording) {
      return recording.bytes() > partMicros / 1e6 * FEWEST_BYTES;
    }
  }

  RecordingTask(Order order, Broadcast<SerializableConfiguration> hadoop) {
    this.order = order;
    this.hadoop = hadoop;
  }

  @Override
  public Outcome call(Work work) throws Exception {
    Recording recording = work.recording();
    Attempt attempt = Attempt.now(order);
    String executor = attempt.executor();
    if (attempt.isHopeless()) {
      String sentence =
          "%s was begun %d times and never finished: the executors' logs say why."
              .formatted(recording.uri(), attempt.number());
      return new Outcome(recording, failed(recording, sentence), executor);
    }
    try (Spool spool = new Spool()) {
      return outcome(work, attempt, spool);
    } catch (InputException e) {
      AnnotateReport report = failed(recording, String.valueOf(e.getMessage()));
      return new Outcome(recording, report, executor);
    } catch (IOException | RuntimeException e) {
      if (!attempt.isLast()) {
        throw e; // what was in the way may have gone, or is the way of one machine
      }
      String sentence = "%s failed: %s.".formatted(recording.uri(), e.getMessage());
      return new Outcome(recording, failed(recording, sentence), executor);
    }
  }

  private Outcome outcome(Work work, Attempt attempt, Spool spool) throws Exception {
    String executor = attempt.executor();
    Recording recording = work.recording();
    Configuration conf = hadoop.value().value();
    Path video = spool.local(recording, conf);
    AnnotateJob job =
        new AnnotateJob(
            new AnnotateInput(video, spool.results(), NAME), plan(), Engines.of(order.arguments()));
    Tables tables = new Tables(order.out(), conf);
    boolean first = work.parts().isEmpty();
    if (first && isAnothers(recording, job, tables, spool)) {
      String sentence =
          "The tables hold rows of another recording under the name of %s: choose another --out for this one."
              .formatted(recording.uri());
      return new Outcome(
          recording, AnnotateReport.failed(recording.uri(), sentence), executor); // theirs stay
    }
    if (first
        && order.resume()
        && Files.exists(video)
        && tables.hold(recording.name(), session(job))) {
      return new Outcome(recording, AnnotateReport.skipped(recording.uri()), executor);
    }
    if (first && order.mayDivide(recording)) {
      List<Stretch> stretches = Stretch.divide(video, order.partMicros());
      if (stretches.size() > 1) {
        return new Outcome(recording, null, stretches, executor);
      }
    }
    AnnotateReport report = report(work, job, tables, spool).of(recording.uri(), video.toString());
    if (TaskContext.get().isInterrupted() || Thread.currentThread().isInterrupted()) {
      throw new TaskKilledException("another attempt was first");
    }
    AnnotateReport told = handIn(recording, report, job, attempt, spool, tables);
    return new Outcome(recording, told, executor);
  }

  /** Cameras number their recordings anew on every card. */
  private static boolean isAnothers(
      Recording recording, AnnotateJob job, Tables tables, Spool spool) throws IOException {
    Path row = Files.createDirectories(spool.results()).resolve("earlier.parquet");
    return tables.fetchRow(recording.name(), row)
        && RecordingRow.read(row)
            .isAnother(recording.uri(), () -> job.provenance().source().sha256());
  }

  private AnnotatePlan plan() {
    return new AnnotatePlan(
        Set.of(ResultFormat.PARQUET, ResultFormat.SEGMENTS),
        Columns.FULL,
        order.sampling(),
        false,
        Privacy.NONE,
        false);
  }

  private static String session(AnnotateJob job) {
    return job.provenance().toJson();
  }

  /** Of its parts, if they make a whole; else in one piece, which also says what is wrong. */
  private AnnotateReport report(Work work, AnnotateJob job, Tables tables, Spool spool) {
    if (JoinedParts.areSound(work.parts())) {
      try {
        Path rows = Files.createDirectories(spool.results()).resolve("rows.jsonl");
        boolean reidentify = Engines.of(order.arguments()).reidentify();
        JoinedParts joined =
            new JoinedParts(
                work.parts(),
                reidentify,
                name -> {
                  tables.fetch(name, rows);
                  return rows;
                });
        return job.write(joined, joined::endMicros, joined.notes());
      } catch (IOException | RuntimeException e) {
        LOG.warn("{} is annotated in one piece", work.recording().uri(), e);
      }
    }
    return job.report(order.atOnce(), done -> {});
  }

  /** Gives the report with what became of it. */
  private static AnnotateReport handIn(
      Recording recording,
      AnnotateReport report,
      AnnotateJob job,
      Attempt attempt,
      Spool spool,
      Tables tables)
      throws IOException {
    Path folder = Files.createDirectories(spool.results());
    Path row = folder.resolve("recording.parquet");
    if (report.status() == Status.FAILED) {
      return handInFailed(recording, report, attempt, row, tables);
    }
    Provenance made = job.provenance();
    RecordingRow.write(report, made, row);
    Tables.Made files =
        new Tables.Made(
            folder.resolve(NAME + ResultFormat.PARQUET.ending()),
            folder.resolve(NAME + ResultFormat.SEGMENTS.ending()),
            row);
    if (!tables.hold(recording.name(), made.toJson())) {
      if (report.status() == Status.INCOMPLETE) {
        tables.putIncomplete(recording.name(), attempt.name(), files);
      } else {
        tables.putWhole(recording.name(), attempt.name(), made.toJson(), files);
      }
    }
    return report;
  }

  private static AnnotateReport handInFailed(
      Recording recording, AnnotateReport report, Attempt attempt, Path row, Tables tables)
      throws IOException {
    RecordingRow.write(report, null, row);
    return tables.putFailed(recording.name(), attempt.name(), row)
        ? report
        : AnnotateReport.failed(
            recording.uri(),
            "%s The whole rows that the tables hold of it stay.".formatted(report.failure()));
  }

  /** Fails a recording that was not worked on; its row says why. */
  private AnnotateReport failed(Recording recording, String sentence) throws IOException {
    AnnotateReport report = AnnotateReport.failed(recording.uri(), sentence);
    Path row = Files.createTempFile("mien-", ".parquet");
    try {
      Tables tables = new Tables(order.out(), hadoop.value().value());
      return handInFailed(recording, report, Attempt.now(order), row, tables);
    } catch (IOException e) {
      return AnnotateReport.failed(
          recording.uri(), "%s It stands in no table (%s).".formatted(sentence, e.getMessage()));
    } finally {
      Files.deleteIfExists(row);
    }
  }
}
