package mien.annotate;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mien.analysis.Analysis;
import mien.analysis.Engine;
import mien.analysis.KnownPerson;
import mien.analysis.People;
import mien.capture.SampledSource;
import mien.capture.Sampling;
import mien.capture.SeekableSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Frame;
import mien.core.PixelPool;
import mien.core.Program;
import mien.output.JsonLinesSink;
import mien.output.Provenance;
import mien.pipeline.Pipeline;
import mien.pipeline.Room;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of a {@link Stretch}. It begins earlier and ends later than the stretch, so that
 * within it all is as if the recording was analysed in one piece, but for the numbers of people and
 * frames: what follows faces and smooths labels has forgotten by then where it began.
 */
public final class StretchJob {
  /** So much earlier it begins <b>(ours)</b>: the longest memory of the analysis is a second. */
  private static final long BEFORE_MICROS = 5_000_000;

  /** So much later it ends <b>(ours)</b>: three times as long as a face may wait for its number. */
  private static final long AFTER_MICROS = 1_000_000;

  private static final Duration LOOK = Duration.ofMillis(100);

  private final Path video;
  private final Stretch stretch;
  private final Engine engine;
  private volatile @Nullable SampledSource source;
  private volatile List<String> firstNotes = List.of();

  public StretchJob(Path video, Stretch stretch, Engine engine) {
    this.video = video;
    this.stretch = stretch;
    this.engine = engine;
  }

  /**
   * What is known beside the rows.
   *
   * @param people who was seen, by their numbers in the rows
   * @param notes what was odd about the video as a whole, in half sentences
   * @param sound whether the stretch came to its end and nothing odd was in it
   */
  public record Seen(List<KnownPerson> people, List<String> notes, boolean sound)
      implements Serializable {}

  /**
   * Analyses the stretch and what is around it; its work is done by a pipeline's threads.
   *
   * @param atOnce how many stretches are worked on at the same time: they share the memory
   * @param rows gets JSON lines, whose frames count from the first that is in them
   * @throws mien.core.InputException if the video cannot be read or sought
   */
  public Seen run(int atOnce, Path rows) throws InterruptedException {
    PixelPool pool = new PixelPool();
    Room<Frame> room = Analysis.room(atOnce, frame -> pool.giveBack(frame.grey().pixels()));
    People people = new People();
    try (Pipeline pipeline =
        Analysis.recorded(
                room,
                () -> open(pool),
                engine::openDetector,
                people,
                engine.reidentify(),
                engine::openClassifier)
            .to("output", () -> room.sink(openSink(rows)))) {
      pipeline.start();
      while (!pipeline.await(LOOK)) {
        // it can be interrupted meanwhile
      }
    }
    SampledSource ended = Objects.requireNonNull(source);
    boolean sound = ended.breakOff().isEmpty() && ended.notes().equals(firstNotes);
    return new Seen(people.known(), firstNotes, sound);
  }

  private SampledSource open(PixelPool pool) throws Exception {
    SourceOptions wanted = SourceOptions.grey().pooled(pool);
    SeekableSource opened = Sources.openSeekable(video, wanted, true);
    long from = stretch.isFirst() ? Long.MIN_VALUE : stretch.fromMicros() - BEFORE_MICROS;
    firstNotes = opened.notes();
    if (from > 0) {
      opened.seek(from);
    }
    boolean isLast = stretch.toMicros() == Long.MAX_VALUE;
    long to = isLast ? Long.MAX_VALUE : stretch.toMicros() + AFTER_MICROS;
    SampledSource sampled =
        new SampledSource(opened, new Sampling(from, to, 1, Double.POSITIVE_INFINITY));
    source = sampled;
    return sampled;
  }

  /** Nobody asks these rows how they came about. */
  private JsonLinesSink openSink(Path rows) throws IOException {
    return new JsonLinesSink(
        rows,
        new Provenance(
            Provenance.FORMAT,
            Program.NAME_AND_VERSION,
            new Provenance.Part(String.valueOf(engine.model().getFileName()), null),
            engine.settings(),
            new Provenance.Part(String.valueOf(video.getFileName()), null)));
  }
}
