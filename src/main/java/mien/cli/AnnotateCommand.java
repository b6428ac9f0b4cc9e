package mien.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import mien.analysis.Engine;
import mien.annotate.AnnotateInput;
import mien.annotate.AnnotateJob;
import mien.annotate.AnnotatePlan;
import mien.annotate.AnnotateQueue;
import mien.annotate.AnnotateReport;
import mien.annotate.AnnotateSummary;
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
      description = {
        "How many videos to work on at the same time.",
        "Default: one for every two processors, since one video keeps nearly two at work."
      })
  private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  @Option(
      names = "--resume",
      description =
          "Skip videos whose results are all there, by the same model and options as"
              + " NAME.session.json beside them tells; one that was interrupted starts anew.")
  private boolean resume;

  @Mixin private AnnotateOptions options = new AnnotateOptions();
  @Mixin private AnalysisOptions analysis;
  @Mixin private JsonReport json = new JsonReport();

  private final List<AnnotateReport> reports = new ArrayList<>();
  private final Set<String> processors = new ConcurrentSkipListSet<>();

  AnnotateCommand(Installation installation) {
    analysis = new AnalysisOptions(installation);
  }

  @Override
  public Integer call() throws Exception {
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1.");
    }
    AnnotatePlan plan = options.plan();
    Engine engine = analysis.triedEngine().telling(where -> processors.add(where.sentence()));
    List<AnnotateJob> waiting = new ArrayList<>();
    for (AnnotateInput input : found(plan)) {
      AnnotateJob job = new AnnotateJob(input, plan, engine);
      if (resume && job.isFinished()) {
        tell(AnnotateReport.skipped(input.video().toString()));
      } else {
        waiting.add(job);
      }
    }
    try (AnnotateProgress progress = new AnnotateProgress(waiting, this::tell)) {
      new AnnotateQueue(waiting, jobs).run(progress);
    }
    AnnotateSummary summary = AnnotateSummary.of(reports);
    print(summary.toString());
    processors.forEach(this::print);
    json.write(Map.of("summary", summary, "videos", reports));
    return summary.failed() > 0 ? 1 : 0;
  }

  private List<AnnotateInput> found(AnnotatePlan plan) {
    List<AnnotateInput> found = AnnotateInput.find(inputs, out, this::print);
    for (AnnotateInput input : found) {
      if (plan.video() && Files.isDirectory(input.video())) {
        throw new ParameterException(
            spec.commandLine(),
            "--video does not go with a folder of pictures such as %s: leave it out."
                .formatted(input.video()));
      }
    }
    if (found.size() > 1 && !plan.privacy().shown().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--known names faces of one video, and in each they are numbered anew: annotate the"
              + " videos one by one.");
    }
    return found;
  }

  private void tell(AnnotateReport report) {
    reports.add(report);
    print(
        switch (report.status()) {
          case DONE -> AnnotateSummary.line(report);
          case INCOMPLETE -> AnnotateSummary.line(report) + "\nFAILED " + report.failure();
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
