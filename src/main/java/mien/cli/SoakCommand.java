package mien.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import mien.analysis.Engine;
import mien.capture.SourceOptions;
import mien.live.Extent;
import mien.live.LiveSession;
import mien.live.LiveTally;
import mien.output.Tee;
import mien.pipeline.StageTimes;
import mien.soak.Sample;
import mien.soak.Soak;
import mien.soak.Soak.Fault;
import mien.soak.SoakReport;
import mien.ui.Screen;
import mien.ui.live.LiveWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien soak}: whether it stays up, and stays as small as it was. */
@Command(
    name = "soak",
    description = {
      "Runs the live window on a clip, over and over, for hours; meanwhile loses the source,"
          + " changes the model, resizes the window, and shows the reasons for labels. Says by how"
          + " much memory grows an hour, and whether threads and open files become more.",
      "Exit code 0: steady; 1: it grows, it stalls, or it ran too briefly for a verdict."
    },
    mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {
  private static final String GONE = "a source that is away.mp4";
  private static final double SHORTEST_PAUSE = 30;
  private static final int NEWS = 20;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CLIP",
      description = {"A video file.", "Default: the sample clip"})
  private @Nullable Path clip;

  @Option(
      names = "--hours",
      paramLabel = "H",
      defaultValue = "1",
      description = {"How long; 0.1 is six minutes.", "Default: ${DEFAULT-VALUE}"})
  private double hours;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = {"From one fault to the next, at least 30.", "Default: ${DEFAULT-VALUE}"})
  private double between;

  @Option(
      names = "--limit",
      paramLabel = "MB",
      defaultValue = "1",
      description = {"What memory may grow by in an hour.", "Default: ${DEFAULT-VALUE}"})
  private double limit;

  @Mixin private AnalysisOptions analysis;
  @Mixin private JsonReport json = new JsonReport();

  private final Installation installation;
  private final AtomicInteger modelsTried = new AtomicInteger();
  private double newsFrom;

  SoakCommand(Installation installation) {
    this.installation = installation;
    analysis = new AnalysisOptions(installation);
  }

  @Override
  public Integer call() throws Exception {
    if (!(hours > 0) || !(between >= SHORTEST_PAUSE)) {
      throw new ParameterException(
          spec.commandLine(), "--hours must be above 0 and --every at least 30.");
    }
    Engine engine = analysis.engine();
    String source = (clip == null ? installation.sampleClip() : clip).toString();
    LiveTally tally = new LiveTally();
    LiveWindow window = null;
    boolean screen = Screen.isThere();
    SourceOptions options = screen ? SourceOptions.colour() : SourceOptions.grey();
    try (LiveSession session =
        new LiveSession(engine, options, installation.sampleClip(), source, () -> {})) {
      session.showOn(tally);
      session.start(source, null, Extent.ROWS);
      session.awaitStart();
      if (screen) {
        window = LiveWindow.open(session, LiveRun.reviewing(engine));
        session.showOn(new Tee<>(List.of(tally, window.sink())));
        session.announceTo(window::expect);
      }
      SoakReport report =
          new Soak(
                  faults(session, engine, source, window),
                  tally::frames,
                  () -> session.status().stages().stream().mapToLong(StageTimes::dropped).sum())
              .run(hours * 3600, between, screen, limit, this::tell);
      report.print(spec.commandLine().getOut());
      json.write(report);
      return report.verdict() == SoakReport.Verdict.STEADY ? 0 : 1;
    } finally {
      if (window != null) {
        window.close();
      }
    }
  }

  private List<Fault> faults(
      LiveSession session, Engine engine, String source, @Nullable LiveWindow window) {
    List<Fault> faults = new ArrayList<>();
    faults.add(new Fault("source lost", () -> session.open(GONE), () -> session.open(source)));
    List<Path> models = engine.models();
    if (models.size() > 1) {
      faults.add(
          new Fault(
              "model changed",
              () ->
                  session.choose(
                      models.get(modelsTried.getAndIncrement() % models.size()).toString()),
              () -> session.choose(engine.model().toString())));
    }
    if (window != null) {
      faults.add(
          new Fault(
              "window resized", () -> window.resize(900, 640), () -> window.resize(1280, 820)));
    }
    faults.add(
        new Fault("reasons shown", () -> session.explain(true), () -> session.explain(false)));
    return faults;
  }

  /** A line now and then. */
  private void tell(Sample sample) {
    if (sample.seconds() < newsFrom) {
      return;
    }
    newsFrom = sample.seconds() + Math.max(10, hours * 3600 / NEWS);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%7.0f s  %6.1f MB resident  %6.1f MB heap  %d threads  %d open files  %d frames%n",
        sample.seconds(),
        sample.residentMegabytes(),
        sample.heapMegabytes(),
        sample.threads(),
        sample.handles(),
        sample.frames());
    out.flush();
  }
}
