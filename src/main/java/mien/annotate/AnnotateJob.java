package mien.annotate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import mien.analysis.Analysis;
import mien.analysis.Engine;
import mien.analysis.People;
import mien.capture.SampledSource;
import mien.capture.Sampling;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.core.PixelPool;
import mien.core.Text;
import mien.output.Provenance;
import mien.output.Tally;
import mien.pipeline.Background;
import mien.pipeline.Pipeline;
import mien.pipeline.Room;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The annotation of one video: its work is done by a pipeline's threads while {@link #run} waits.
 */
public final class AnnotateJob {
  private static final Logger LOG = LoggerFactory.getLogger(AnnotateJob.class);

  private static final String TOO_LITTLE_MEMORY =
      "%s was not finished, there is too little memory: run fewer at the same time, or give Java"
          + " more with -Xmx.";

  private static final Duration BETWEEN_NEWS = Duration.ofMillis(100);

  private final AnnotateInput input;
  private final AnnotatePlan plan;
  private final Engine engine;
  private volatile @Nullable SampledSource source;
  private final Making making;

  public AnnotateJob(AnnotateInput input, AnnotatePlan plan, Engine engine) {
    this.input = input;
    this.plan = plan;
    this.engine = engine;
    making = new Making(input, plan, engine);
  }

  /** The video. */
  public Path video() {
    return input.video();
  }

  /** Whether an earlier run made all of it; see {@link Making#isFinished}. */
  public boolean isFinished() {
    return making.isFinished();
  }

  /** How its results come about; see {@link Making#provenance}. */
  public Provenance provenance() {
    return making.provenance();
  }

  /** Annotates the video as the only one at work; see {@link #run(int, DoubleConsumer)}. */
  public AnnotateReport run(DoubleConsumer progress) throws IOException, InterruptedException {
    return run(1, progress);
  }

  /**
   * Annotates the video; returns when its results bear their names. One that breaks off keeps the
   * rows of all that could be read.
   *
   * @param atOnce how many videos are worked on at the same time: they share the memory
   * @param progress is told now and then how much is done, 0 to 1
   * @throws mien.core.InputException if the video cannot be read or a result cannot be written;
   *     there are no results then
   */
  public AnnotateReport run(int atOnce, DoubleConsumer progress)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    PixelPool pool = new PixelPool();
    Room<Frame> room = Analysis.room(atOnce, frame -> pool.giveBack(frame.grey().pixels()));
    try (Background beside = new Background("provenance");
        AnnotateResults results =
            new AnnotateResults(
                input, plan, making::provenance, () -> open(SourceOptions.colour()));
        Pipeline pipeline =
            Analysis.recorded(
                    room,
                    () -> openSource(pool),
                    engine::openDetector,
                    new People(),
                    engine.reidentify(),
                    engine::openClassifier)
                .to("output", () -> room.sink(results.openSink()))) {
      beside.run(making::read);
      pipeline.start();
      while (!pipeline.await(BETWEEN_NEWS)) {
        progress.accept(done(results.tally()));
      }
      SampledSource ended = Objects.requireNonNull(source);
      if (ended.decoded() == 0 && plan.sampling().isStretch()) {
        throw new InputException(noneWithin(ended));
      }
      Optional<String> breakOff = ended.breakOff();
      return finished(results, ended.decoded(), ended.endMicros(), ended.notes(), breakOff, start);
    }
  }

  private String noneWithin(SampledSource ended) {
    Sampling wanted = plan.sampling();
    String from =
        wanted.fromMicros() > 0 ? Text.of(" from %.1f s on", wanted.fromMicros() / 1e6) : "";
    String to =
        wanted.toMicros() < Long.MAX_VALUE
            ? Text.of(" before %.1f s", wanted.toMicros() / 1e6)
            : "";
    OptionalLong duration = ended.info().durationMicros();
    String lasts =
        duration.isPresent() ? Text.of(", it lasts %.1f s", duration.getAsLong() / 1e6) : "";
    return "%s has no picture%s%s%s: choose another stretch."
        .formatted(input.video(), from, to, lasts);
  }

  /** Faces that were to stay as they are: numbers tell who, and numbers are easily mistaken. */
  private List<String> shownFaces(Tally tally) {
    Set<Integer> shown = plan.privacy().shown();
    List<String> notes = new ArrayList<>();
    shown.stream()
        .filter(id -> !tally.faces().contains(id))
        .sorted()
        .map("there is no face %d to be left as it is"::formatted)
        .forEach(notes::add);
    if (!shown.isEmpty() && plan.sampling().isStretch()) {
      notes.add(
          "faces are numbered anew in a stretch: see in its video whether the right ones are"
              + " shown");
    }
    return notes;
  }

  /** Gives the results their names. */
  private AnnotateReport finished(
      AnnotateResults results,
      long decoded,
      long endMicros,
      List<String> odd,
      Optional<String> breakOff,
      long start)
      throws IOException {
    List<String> written = results.finish(decoded, endMicros, breakOff.isEmpty());
    double seconds = (System.nanoTime() - start) / 1e9;
    String name = input.video().toString();
    List<String> notes =
        Stream.of(odd, results.notes(), shownFaces(results.tally()))
            .flatMap(Collection::stream)
            .toList();
    return AnnotateReport.done(name, decoded, results.tally(), endMicros, seconds, written)
        .with(
            notes, Stream.of(breakOff, results.withoutVideo()).flatMap(Optional::stream).toList());
  }

  /**
   * The same, whatever happens: one that fails is reported. Whoever interrupts it finds the thread
   * interrupted.
   */
  public AnnotateReport report(int atOnce, DoubleConsumer progress) {
    String video = input.video().toString();
    try {
      return run(atOnce, progress);
    } catch (InputException e) {
      return AnnotateReport.failed(video, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return AnnotateReport.failed(video, "%s was not finished.".formatted(video));
    } catch (OutOfMemoryError e) {
      return AnnotateReport.failed(video, TOO_LITTLE_MEMORY.formatted(video));
    } catch (RuntimeException | LinkageError | IOException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        return AnnotateReport.failed(video, TOO_LITTLE_MEMORY.formatted(video));
      }
      LOG.error("{} failed", video, e);
      return AnnotateReport.failed(
          video, "%s failed: %s.".formatted(video, String.valueOf(e.getMessage())));
    }
  }

  /**
   * Writes the results of a video whose frames were all analysed elsewhere.
   *
   * @param analysed each frame in turn; their pixels are not looked at
   * @param endMicros where the last of them ends, µs; asked when all were given
   * @param notes what was odd about the video, in half sentences
   */
  public AnnotateReport write(
      Iterable<FrameResult> analysed, LongSupplier endMicros, List<String> notes)
      throws IOException {
    long start = System.nanoTime();
    try (AnnotateResults results =
        new AnnotateResults(input, plan, making::provenance, () -> open(SourceOptions.colour()))) {
      try (Sink<FrameResult> sink = results.openSink()) {
        for (FrameResult result : analysed) {
          sink.accept(result);
        }
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
      return finished(
          results, results.tally().frames(), endMicros.getAsLong(), notes, Optional.empty(), start);
    }
  }

  private SampledSource openSource(PixelPool pool) throws InterruptedException {
    SourceOptions wanted = plan.thumbnails() ? SourceOptions.colour() : SourceOptions.grey();
    SampledSource opened = open(wanted.pooled(pool));
    source = opened;
    return opened;
  }

  private SampledSource open(SourceOptions wanted) throws InterruptedException {
    return new SampledSource(Sources.open(input.video().toString(), wanted), plan.sampling());
  }

  private double done(Tally tally) {
    SampledSource opened = source;
    if (opened == null || tally.frames() == 0) {
      return 0;
    }
    long duration = opened.info().durationMicros().orElse(Long.MAX_VALUE);
    return Math.min(1, Math.max(0, tally.lastMicros()) / (double) Math.max(1, duration));
  }
}
