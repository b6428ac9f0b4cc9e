package mien.cli;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import mien.analysis.Analysis;
import mien.capture.SampledSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.output.CsvSink;
import mien.output.JsonLinesSink;
import mien.output.PendingFile;
import mien.output.SegmentSink;
import mien.output.Session;
import mien.output.Tally;
import mien.output.Tee;
import mien.output.annotation.Annotations;
import mien.output.report.ReportSink;
import mien.output.video.Container;
import mien.output.video.VideoFileSink;
import mien.pipeline.Pipeline;
import mien.pipeline.Sink;
import mien.render.OverlayPainter;
import mien.render.Placement;
import mien.render.Words;
import org.jspecify.annotations.Nullable;

/**
 * The annotation of one video. Its work is done by a pipeline's threads; all methods are called
 * from one thread. The results get their names together at the end, when they were counted.
 */
final class AnnotateJob implements AutoCloseable {
  /**
   * How the results came about, beside them: it tells a later run whether it would make the same.
   */
  static final String SESSION = ".session.json";

  private final AnnotateInput input;
  private final AnnotateOptions options;
  private final AnalysisOptions analysis;
  private final Map<AnnotateFormat, PendingFile> files = new EnumMap<>(AnnotateFormat.class);
  private final Tally tally = new Tally();
  private final SegmentSink segments = new SegmentSink();
  private final ReportSink report;
  private long startNanos;
  private @Nullable Session session;
  private @Nullable PendingFile video;
  private @Nullable Pipeline pipeline;
  private volatile @Nullable SampledSource source;

  AnnotateJob(AnnotateInput input, AnnotateOptions options, AnalysisOptions analysis) {
    this.input = input;
    this.options = options;
    this.analysis = analysis;
    this.report = new ReportSink(options.thumbnails());
  }

  AnnotateInput input() {
    return input;
  }

  /**
   * Whether an earlier run wrote every result, of the same video with the same model and options;
   * then all of them are whole.
   */
  boolean isFinished() throws IOException {
    boolean rows =
        options.formats().stream().allMatch(format -> Files.exists(input.target(format.ending())));
    boolean all = rows && (!options.video() || videoTargets().stream().anyMatch(Files::exists));
    Path made = input.target(SESSION);
    return all && Files.exists(made) && Files.readString(made).equals(session().toJson());
  }

  private List<Path> videoTargets() {
    List<Path> targets = new ArrayList<>();
    for (Container container : Container.values()) {
      targets.add(input.target(AnnotateInput.ANNOTATED + container.ending()));
    }
    return targets;
  }

  /**
   * Opens everything and lets the frames flow.
   *
   * @throws InputException if the video cannot be read or a result cannot be written
   */
  void start() throws IOException {
    startNanos = System.nanoTime();
    Session made = session();
    session = made;
    List<Callable<? extends Sink<FrameResult>>> sinks = new ArrayList<>();
    sinks.add(() -> tally);
    sinks.add(() -> segments);
    for (AnnotateFormat format : options.formats()) {
      PendingFile file = PendingFile.of(input.target(format.ending()));
      files.put(format, file);
      if (format == AnnotateFormat.CSV) {
        sinks.add(() -> new CsvSink(file.part(), options.columns()));
      } else if (format == AnnotateFormat.JSONL) {
        sinks.add(() -> new JsonLinesSink(file.part(), made));
      } else if (format == AnnotateFormat.HTML) {
        sinks.add(() -> report);
      }
    }
    if (options.video()) {
      sinks.add(videoSink());
    }
    Pipeline flow =
        Analysis.recorded(this::openSource, analysis::openDetector, analysis::openClassifier)
            .to("output", () -> Tee.open(sinks));
    pipeline = flow;
    flow.start();
  }

  private SampledSource openSource() throws InterruptedException {
    SourceOptions wanted = options.colour() ? SourceOptions.colour() : SourceOptions.grey();
    SampledSource opened =
        new SampledSource(Sources.open(input.video().toString(), wanted), options.sampling());
    source = opened;
    return opened;
  }

  private Session session() {
    Map<String, String> settings = new LinkedHashMap<>(analysis.settings());
    settings.putAll(options.settings());
    return new Session(
        Session.FORMAT,
        Main.NAME_AND_VERSION,
        Session.Part.of(analysis.modelFile()),
        settings,
        Session.Part.of(input.video()));
  }

  private Callable<Sink<FrameResult>> videoSink() throws IOException {
    Container container = Container.fitting(input.video());
    PendingFile file = PendingFile.of(input.target(AnnotateInput.ANNOTATED + container.ending()));
    video = file;
    OverlayPainter painter = new OverlayPainter(new Words(Locale.getDefault()));
    return () ->
        new VideoFileSink(
            input.video(),
            file.part(),
            container,
            options.excerpt(),
            options.privacy(),
            (graphics, result) -> paint(painter, graphics, result));
  }

  private static void paint(OverlayPainter painter, Graphics2D graphics, FrameResult result) {
    Placement whole = Placement.whole(result.frame().width(), result.frame().height());
    painter.paint(graphics, result.faces(), whole);
  }

  /** How much of the video is done, 0 to 1. */
  double progress() {
    SampledSource opened = source;
    if (opened == null || tally.frames() == 0) {
      return 0;
    }
    long duration = opened.info().durationMicros().orElse(Long.MAX_VALUE);
    return Math.min(1, Math.max(0, tally.lastMicros()) / (double) Math.max(1, duration));
  }

  boolean isDone() {
    return pipeline != null && pipeline.isDone();
  }

  /**
   * Checks the counts, writes what is made of segments, and gives every result its name.
   *
   * @throws RuntimeException what the pipeline failed with
   */
  AnnotateReport finish() throws IOException {
    if (pipeline == null || source == null || session == null) {
      throw new IllegalStateException("not started");
    }
    pipeline.await();
    writeAnnotations(session, source.decoded());
    checkCounts(source.decoded());
    List<PendingFile> all = new ArrayList<>(files.values());
    if (video != null) {
      all.add(video);
    }
    List<String> written = new ArrayList<>();
    Files.deleteIfExists(input.target(SESSION));
    for (PendingFile file : all) {
      file.commit();
      written.add(file.target().toString());
    }
    try (PendingFile made = PendingFile.of(input.target(SESSION))) {
      Files.writeString(made.part(), session.toJson());
      made.commit();
    }
    return new AnnotateReport(
        input.video().toString(),
        AnnotateReport.Status.DONE,
        source.decoded(),
        tally.frames(),
        tally.rows(),
        tally.faces().size(),
        tally.labels(),
        (System.nanoTime() - startNanos) / 1e9,
        written,
        null);
  }

  private void writeAnnotations(Session session, long decoded) throws IOException {
    Annotations annotations =
        new Annotations(
            input.video(), tally.endMicros(), segments.finish(tally.endMicros()), Map.of());
    for (Map.Entry<AnnotateFormat, PendingFile> file : files.entrySet()) {
      Path part = file.getValue().part();
      if (file.getKey().annotations().isPresent()) {
        file.getKey().annotations().get().write(annotations, part);
      } else if (file.getKey() == AnnotateFormat.HTML) {
        report.write(annotations, session, tally, decoded, part);
      }
    }
  }

  /** Reads the rows back: each decoded frame must be in the files. */
  private void checkCounts(long decoded) throws IOException {
    boolean complete = options.sampling().skips() || decoded == tally.frames();
    for (Map.Entry<AnnotateFormat, PendingFile> file : files.entrySet()) {
      long expected =
          switch (file.getKey()) {
            case CSV -> 1 + tally.rows();
            case JSONL -> 1 + tally.frames();
            default -> -1;
          };
      complete &= expected < 0 || Tally.lines(file.getValue().part()) == expected;
    }
    if (!complete) {
      throw new InputException(
          "The rows of %s do not match its %d decoded frames, so they were thrown away: is the disk full?"
              .formatted(input.video(), decoded));
    }
  }

  /** Ends the work where it is; what was not finished is removed. */
  @Override
  public void close() throws IOException {
    if (pipeline != null) {
      pipeline.close();
    }
    for (PendingFile file : files.values()) {
      file.close();
    }
    if (video != null) {
      video.close();
    }
  }
}
