package mien.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mien.core.InputException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien annotate}: recordings, all of their frames, into the files of analysts. */
@Command(
    name = "annotate",
    description = {
      "Annotates recorded videos: every frame, every face.",
      "A result appears under its name only when it is whole. A video that fails is reported, and"
          + " the others go on; the exit code is 1 if any failed."
    },
    mixinStandardHelpOptions = true)
final class AnnotateCommand implements Callable<Integer> {
  private static final Logger LOG = LogManager.getLogger(AnnotateCommand.class);
  private static final int POLL_MILLIS = 50;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Videos, folders of videos (with all that is below them), or globs in quotes.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the results; each is named after its video.")
  private Path out = Path.of("");

  @Option(
      names = "--jobs",
      paramLabel = "K",
      description = {"How many videos to work on at the same time.", "Default: 1"})
  private int jobs = 1;

  @Option(
      names = "--resume",
      description =
          "Skip videos whose results are all there, by the same model and options as"
              + " NAME.session.json beside them tells; one that was interrupted starts anew.")
  private boolean resume;

  @Mixin private AnnotateOptions options = new AnnotateOptions();
  @Mixin private AnalysisOptions analysis = new AnalysisOptions();
  @Mixin private JsonReport json = new JsonReport();

  private final List<AnnotateReport> reports = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1.");
    }
    options.check();
    analysis.check();
    Deque<AnnotateJob> waiting = new ArrayDeque<>();
    for (AnnotateInput input : AnnotateInput.find(inputs, out)) {
      AnnotateJob job = new AnnotateJob(input, options, analysis);
      if (resume && job.isFinished()) {
        tell(AnnotateReport.skipped(input.video().toString()));
      } else {
        waiting.add(job);
      }
    }
    annotate(waiting);
    AnnotateSummary summary = AnnotateSummary.of(reports);
    print(summary.toString());
    json.write(Map.of("summary", summary, "videos", reports));
    return summary.failed() > 0 ? 1 : 0;
  }

  private void annotate(Deque<AnnotateJob> waiting) throws InterruptedException, IOException {
    List<AnnotateJob> running = new ArrayList<>();
    try (AnnotateProgress progress = new AnnotateProgress(waiting)) {
      while (!waiting.isEmpty() || !running.isEmpty()) {
        while (!waiting.isEmpty() && running.size() < jobs) {
          start(waiting.remove(), running, progress);
        }
        for (AnnotateJob job : List.copyOf(running)) {
          if (job.isDone()) {
            running.remove(job);
            finish(job, progress);
          }
        }
        progress.show(running);
        Thread.sleep(POLL_MILLIS);
      }
    } finally {
      for (AnnotateJob job : running) {
        job.close();
      }
    }
  }

  private void start(AnnotateJob job, List<AnnotateJob> running, AnnotateProgress progress)
      throws IOException {
    try {
      job.start();
      running.add(job);
    } catch (RuntimeException | IOException e) {
      end(job, failed(job, e), progress);
    }
  }

  private void finish(AnnotateJob job, AnnotateProgress progress) throws IOException {
    AnnotateReport report;
    try {
      report = job.finish();
    } catch (RuntimeException | IOException e) {
      report = failed(job, e);
    }
    end(job, report, progress);
  }

  private void end(AnnotateJob job, AnnotateReport report, AnnotateProgress progress)
      throws IOException {
    job.close();
    progress.ended(job);
    tell(report);
  }

  private static AnnotateReport failed(AnnotateJob job, Exception e) {
    String input = job.input().video().toString();
    if (e instanceof InputException) {
      return AnnotateReport.failed(input, String.valueOf(e.getMessage()));
    }
    LOG.error("{} failed", input, e);
    return AnnotateReport.failed(
        input, "%s failed: %s.".formatted(input, String.valueOf(e.getMessage())));
  }

  private void tell(AnnotateReport report) {
    reports.add(report);
    print(
        switch (report.status()) {
          case DONE -> AnnotateSummary.line(report);
          case SKIPPED -> report.input() + ": skipped, its results are there";
          case FAILED -> "FAILED " + report.failure();
        });
  }

  private void print(String line) {
    PrintWriter writer = spec.commandLine().getOut();
    AnnotateProgress.clearLine();
    writer.println(line);
    writer.flush();
  }
}
