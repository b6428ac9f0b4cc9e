package mien.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.files.Claim;
import mien.files.PendingFile;
import mien.output.Provenance;
import mien.output.Tally;
import mien.output.Tee;
import mien.output.annotation.Annotations;
import mien.output.annotation.SegmentSink;
import mien.output.video.Container;
import mien.output.video.VideoFile;
import mien.output.video.VideoFileSink;
import mien.pipeline.Sink;
import mien.pipeline.Source;
import mien.render.FramePainter;
import org.jspecify.annotations.Nullable;

/**
 * The results of one video while they are made. They get their names together at the end, when they
 * were counted; what was not finished by {@link #close()} is removed.
 */
final class AnnotateResults implements AutoCloseable {
  private final AnnotateInput input;
  private final AnnotatePlan plan;
  private final Supplier<Provenance> made;
  private final Callable<? extends Source<Frame>> pictures;
  private final Map<PendingFile, ResultWriter> files = new LinkedHashMap<>();
  private final SessionFile earlier;
  private final Tally tally = new Tally();
  private final SegmentSink segments = new SegmentSink();
  private final Set<String> videoNotes = new ConcurrentSkipListSet<>();
  private final Claim claim;
  private @Nullable PendingFile video;
  private @Nullable SeparateSink<FrameResult> videoSink;

  /**
   * @param made is asked at once where there are results of an earlier run
   * @param pictures opens the frames once more, in colour
   * @throws InputException if a result cannot be written, another run is about to, what is there is
   *     none of this video, or its kind is not known
   */
  AnnotateResults(
      AnnotateInput input,
      AnnotatePlan plan,
      Supplier<Provenance> made,
      Callable<? extends Source<Frame>> pictures)
      throws IOException {
    this.input = input;
    this.plan = plan;
    this.made = made;
    this.pictures = pictures;
    claim = Claim.on(input.target(Provenance.ENDING));
    try {
      earlier = SessionFile.of(input);
      refuseAnother();
      for (ResultFormat format : plan.formats()) {
        PendingFile file = pending(input.target(format.ending()));
        files.put(file, format.open(file.part(), plan, made));
      }
      if (plan.video()) {
        addVideo();
      }
    } catch (RuntimeException | IOException e) {
      try (this) {
        throw e;
      }
    }
  }

  private void refuseAnother() {
    if (earlier.hasResults(input.folder()) && !earlier.isOf(made.get().source())) {
      throw new InputException(
          "%s tells of results that were made of another recording called %s, or of this one before it was changed: move them elsewhere, or choose another --out."
              .formatted(input.target(Provenance.ENDING), earlier.source()));
    }
  }

  private PendingFile pending(Path target) {
    if (Files.exists(target) && !earlier.mayReplace(target)) {
      throw new InputException(
          "%s is there already and is no result of this video: move it elsewhere, or choose another --out."
              .formatted(target));
    }
    return PendingFile.of(target);
  }

  private void addVideo() throws IOException {
    Container container = Container.fitting(input.video());
    PendingFile file = pending(input.annotated(container));
    video = file;
    FramePainter painter = new FramePainter();
    videoSink =
        new SeparateSink<>(
            () ->
                new VideoFileSink(
                    new VideoFile(
                        input.video(),
                        file.part(),
                        container,
                        plan.shown(),
                        painter::paint,
                        videoNotes::add),
                    pictures,
                    plan.privacy()));
  }

  /** Opens what takes all frames, on the thread that will give them. */
  Sink<FrameResult> openSink() throws Exception {
    List<Callable<? extends Sink<FrameResult>>> sinks = new ArrayList<>();
    sinks.add(() -> tally);
    sinks.add(() -> segments);
    files.values().forEach(writer -> sinks.add(writer::openSink));
    SeparateSink<FrameResult> apart = videoSink;
    if (apart != null) {
      sinks.add(() -> apart);
    }
    return Tee.open(sinks);
  }

  /** What came by so far; may be asked while frames flow. */
  Tally tally() {
    return tally;
  }

  /**
   * Writes what is made of segments, checks the counts, and gives every result its name.
   *
   * @param decoded how many frames of the stretch were decoded
   * @param endMicros where the last of them ends, µs
   * @param whole whether the input came to its end; else a later run makes it all anew
   * @return the files
   * @throws InputException if rows are missing; nothing gets a name then
   */
  List<String> finish(long decoded, long endMicros, boolean whole) throws IOException {
    Annotations annotations =
        new Annotations(input.video(), endMicros, segments.finish(endMicros), Map.of());
    for (ResultWriter writer : files.values()) {
      writer.finish(new ResultWriter.Seen(annotations, tally, decoded));
    }
    checkCounts(decoded);
    List<PendingFile> all = new ArrayList<>(files.keySet());
    Optional<String> missing = withoutVideo();
    if (video != null && missing.isEmpty()) {
      all.add(video);
    }
    Path told = input.target(Provenance.ENDING);
    List<Path> targets = all.stream().map(PendingFile::target).toList();
    earlier.after(made.get(), false, targets).write(told); // should this be killed on the way
    List<String> written = new ArrayList<>();
    for (PendingFile file : all) {
      file.commit();
      written.add(file.target().toString());
    }
    if (whole && missing.isEmpty()) {
      earlier.after(made.get(), true, targets).write(told);
    }
    return written;
  }

  /** What became of the video's sound, in half sentences; once the pipeline has ended. */
  Set<String> notes() {
    return videoNotes;
  }

  /** Why there are rows but no video, though it was wanted; once the pipeline has ended. */
  Optional<String> withoutVideo() {
    return Optional.ofNullable(videoSink)
        .flatMap(SeparateSink::failure)
        .map(
            why ->
                "%s: the rows are whole, its video could not be made (%s)."
                    .formatted(input.video(), why));
  }

  /** Reads the rows back: each decoded frame must be in the files. */
  private void checkCounts(long decoded) throws IOException {
    boolean complete = plan.sampling().skips() || decoded == tally.frames();
    for (ResultWriter writer : files.values()) {
      complete &= writer.holdsAll(tally);
    }
    if (!complete) {
      throw new InputException(
          "The rows of %s do not match its %d decoded frames, so they were thrown away: is the disk full?"
              .formatted(input.video(), decoded));
    }
  }

  @Override
  public void close() throws IOException {
    try (claim) {
      for (PendingFile file : files.keySet()) {
        file.close();
      }
      if (video != null) {
        video.close();
      }
    }
  }
}
