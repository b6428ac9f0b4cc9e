package mien.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import mien.analysis.Analysis;
import mien.analysis.Engine;
import mien.analysis.People;
import mien.capture.RepeatedSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.PixelPool;
import mien.core.Text;
import mien.core.TextTable;
import mien.live.BenchReport;
import mien.live.BenchReport.Round;
import mien.live.LiveSummary;
import mien.pipeline.Pipeline;
import mien.pipeline.Room;
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
    List<Round> decoded = new ArrayList<>();
    List<Round> analysed = new ArrayList<>();
    List<StageTimes> stages = new ArrayList<>();
    analyse(times, engine, stages); // warms up
    for (int round = 0; round < rounds; round++) {
      decoded.add(decode(times));
      analysed.add(analyse(times, engine, stages));
    }
    boolean window = Screen.isThere();
    SourceOptions options = window ? SourceOptions.colour() : SourceOptions.grey();
    LiveSummary live =
        new LiveRun(engine, options, installation.sampleClip())
            .windowed(window)
            .beginningNow()
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

  private RepeatedSource source(int times, SourceOptions options) throws Exception {
    return new RepeatedSource(() -> Sources.open(input, options), times);
  }

  private Round decode(int times) throws Exception {
    long count = 0;
    try (RepeatedSource source = source(times, SourceOptions.grey())) {
      long start = System.nanoTime();
      long cpu = processNanos();
      while (source.next().isPresent()) {
        count++;
      }
      return new Round(count, (System.nanoTime() - start) / 1e9, (processNanos() - cpu) / 1e9);
    }
  }

  /**
   * @param stages receives each worker's times in place of what it held
   */
  private Round analyse(int times, Engine engine, List<StageTimes> stages) {
    AtomicLong count = new AtomicLong();
    PixelPool pool = new PixelPool();
    Room<Frame> room = Analysis.room(1, frame -> pool.giveBack(frame.grey().pixels()));
    Pipeline.Flow<FrameResult> flow =
        Analysis.recorded(
            room,
            () -> source(times, SourceOptions.grey().pooled(pool)),
            engine::openDetector,
            new People(),
            engine.reidentify(),
            engine::openClassifier);
    try (Pipeline pipeline = flow.to("count", () -> room.sink(result -> count.incrementAndGet()))) {
      pipeline.countCpu(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
      pipeline.start();
      long start = System.nanoTime();
      long cpu = processNanos();
      pipeline.await();
      double seconds = (System.nanoTime() - start) / 1e9;
      stages.clear();
      stages.addAll(pipeline.times());
      return new Round(count.get(), seconds, (processNanos() - cpu) / 1e9);
    }
  }

  private static long processNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private void print(BenchReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "decoding alone   %7.0f frames/s, %.2f ms CPU a frame (medians of %d)%n"
            + "whole analysis   %7.0f frames/s, %.2f ms CPU a frame%n"
            + "ratio            %7.2f (median of the pairs)%n"
            + "network on       %s%n%n",
        report.decodedPerSecond(),
        report.decodedCpuMillis(),
        rounds,
        report.analysedPerSecond(),
        report.analysedCpuMillis(),
        report.ratio(),
        report.provider());
    TextTable table = TextTable.ofFigures("stage", "p50 ms", "p99 ms", "CPU ms");
    for (StageTimes stage : report.stages()) {
      table.add(
          stage.name(),
          Text.decimal(stage.p50Millis(), 2),
          Text.decimal(stage.p99Millis(), 2),
          Text.decimal(stage.cpuMillis(), 2));
    }
    table.print(out);
    out.println();
    report.live().print(out);
    out.flush();
  }
}
