package mien.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import mien.analysis.Analysis;
import mien.analysis.Engine;
import mien.capture.RepeatedSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.FrameResult;
import mien.core.Text;
import mien.core.TextTable;
import mien.live.BenchReport;
import mien.live.LiveSummary;
import mien.pipeline.Pipeline;
import mien.pipeline.StageTimes;
import mien.ui.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien bench}: how fast this machine is. */
@Command(
    name = "bench",
    description = {
      "Measures this machine on one video: decoding alone and the whole analysis, in turn, and then"
          + " the delay of the live window.",
      "Compare ratios rather than seconds when other programs are running."
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INPUT", description = "A video file, or a folder of pictures.")
  private String input = "";

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = {"How often decoding and analysis take turns.", "Default: ${DEFAULT-VALUE}"})
  private int rounds = 5;

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = {
        "Short videos are repeated until a round has about so many frames.",
        "Default: ${DEFAULT-VALUE}"
      })
  private int frames = 600;

  @Option(
      names = "--live",
      paramLabel = "SECONDS",
      description = {"How long the live window is measured.", "Default: ${DEFAULT-VALUE}"})
  private double liveSeconds = 10;

  @Mixin private AnalysisOptions analysis;
  @Mixin private JsonReport json = new JsonReport();

  private final Installation installation;

  BenchCommand(Installation installation) {
    this.installation = installation;
    analysis = new AnalysisOptions(installation);
  }

  @Override
  public Integer call() throws Exception {
    if (rounds < 1 || frames < 1) {
      throw new ParameterException(spec.commandLine(), "--rounds and --frames must be at least 1.");
    }
    AtomicReference<String> where = new AtomicReference<>("");
    Engine engine = analysis.engine().telling(status -> where.set(status.toString()));
    int times = (int) Math.ceil((double) frames / Math.max(1, decode(1).frames()));
    List<Double> decoded = new ArrayList<>();
    List<Double> analysed = new ArrayList<>();
    List<StageTimes> stages = analyse(times, engine).stages(); // warms up
    for (int round = 0; round < rounds; round++) {
      decoded.add(decode(times).perSecond());
      Round whole = analyse(times, engine);
      analysed.add(whole.perSecond());
      stages = whole.stages();
    }
    boolean window = Screen.isThere();
    SourceOptions options = window ? SourceOptions.colour() : SourceOptions.grey();
    LiveSummary live =
        new LiveRun(engine, options, installation.sampleClip())
            .windowed(window)
            .run(input, null, liveSeconds);
    BenchReport report =
        BenchReport.of(
            input,
            System.getProperty("os.name"),
            Objects.requireNonNull(where.get()),
            decoded,
            analysed,
            stages,
            live);
    print(report);
    json.write(report);
    return 0;
  }

  /** How many frames went through in how long. */
  private record Round(long frames, double seconds, List<StageTimes> stages) {
    double perSecond() {
      return frames / seconds;
    }
  }

  private RepeatedSource source(int times) throws Exception {
    return new RepeatedSource(() -> Sources.open(input, SourceOptions.grey()), times);
  }

  private Round decode(int times) throws Exception {
    long count = 0;
    try (RepeatedSource source = source(times)) {
      long start = System.nanoTime();
      while (source.next().isPresent()) {
        count++;
      }
      return new Round(count, (System.nanoTime() - start) / 1e9, List.of());
    }
  }

  private Round analyse(int times, Engine engine) {
    AtomicLong count = new AtomicLong();
    Pipeline.Flow<FrameResult> flow =
        Analysis.recorded(
            () -> source(times), engine::openDetector, engine.reidentify(), engine::openClassifier);
    try (Pipeline pipeline = flow.to("count", () -> result -> count.incrementAndGet())) {
      pipeline.start();
      long start = System.nanoTime();
      pipeline.await();
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Round(count.get(), seconds, pipeline.times());
    }
  }

  private void print(BenchReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "decoding alone   %7.0f frames/s (median of %d)%n"
            + "whole analysis   %7.0f frames/s%n"
            + "ratio            %7.2f (median of the pairs)%n"
            + "network on       %s%n%n",
        report.decodedPerSecond(),
        rounds,
        report.analysedPerSecond(),
        report.ratio(),
        report.provider());
    TextTable table = TextTable.ofFigures("stage", "p50 ms", "p99 ms");
    for (StageTimes stage : report.stages()) {
      table.add(
          stage.name(), Text.of("%.2f", stage.p50Millis()), Text.of("%.2f", stage.p99Millis()));
    }
    table.print(out);
    out.println();
    report.live().print(out);
    out.flush();
  }
}
