package mien.live;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mien.capture.Sources;
import mien.core.CameraMode;
import mien.pipeline.StageTimes;
import org.jspecify.annotations.Nullable;

/**
 * How the analyser stands, for the window's selectors, banner and status bar.
 *
 * @param state what the source is doing
 * @param cameraOn whether a camera is in use now
 * @param source the value of the source that plays
 * @param sampleClip the value of the bundled sample clip, which can be played too
 * @param sources what can be played besides the sample clip
 * @param model the value of the model in use
 * @param models what can be chosen
 * @param provider where the network runs, and why, in a few words: {@code CPU (no NVIDIA driver)}
 * @param stages the pipeline's workers in the order of the flow, the window's own left out
 * @param explaining whether faces are shown with the reasons for their labels
 * @param rows the file that rows are written to; null when nothing is stored
 * @param extent what is recorded beside the rows
 * @param published whether the labels go to other programs
 * @param notice what the user should know; or null
 * @param medium what plays, besides
 * @param error what went wrong, as one sentence; null when nothing did
 */
public record LiveStatus(
    State state,
    boolean cameraOn,
    String source,
    String sampleClip,
    List<Choice> sources,
    String model,
    List<Choice> models,
    String provider,
    List<StageTimes> stages,
    boolean explaining,
    @Nullable Path rows,
    Extent extent,
    boolean published,
    @Nullable Notice notice,
    Medium medium,
    @Nullable String error) {

  /**
   * What plays.
   *
   * @param camera what cameras are asked for
   * @param durationMicros how long a recording lasts in which one can seek, µs; 0 for anything else
   * @param sound whether there is sound beside the picture
   */
  public record Medium(CameraMode camera, long durationMicros, boolean sound) {
    /** Nothing yet. */
    public static final Medium NONE = new Medium(CameraMode.USUAL, 0, false);
  }

  /** What a source is doing. */
  public enum State {
    OPENING,
    /** The camera or stream is missing or went away, and is waited for. */
    WAITING,
    PLAYING,
    ENDED
  }

  /**
   * Something to know that is no failure.
   *
   * @param detail the file that was written, or why the source is waited for
   */
  public record Notice(Kind kind, String detail) {

    static Notice ofSaved(List<Path> files) {
      return new Notice(
          Kind.ROWS_SAVED, files.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    /** What happened. */
    public enum Kind {
      PICTURE_SAVED,
      /** The detail names the files. */
      ROWS_SAVED,
      /** The detail is the number. */
      MARKED,
      /** The detail is the reason and where the rows up to then are. */
      ROWS_ENDED,
      /** The sample clip plays because there is no camera. */
      NO_CAMERA,
      /** The detail is what the camera gives instead of what it was asked for. */
      CAMERA_DIFFERS,
      SOURCE_AWAITED
    }
  }

  /**
   * One entry of a selector.
   *
   * @param value what {@link LiveControls} takes
   * @param name what the user reads
   */
  public record Choice(String value, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  public LiveStatus {
    sources = List.copyOf(sources);
    models = List.copyOf(models);
    stages = List.copyOf(stages);
  }

  /** Whether the source is a camera of this machine: it can be plugged in. */
  public boolean isCamera() {
    return Sources.isCamera(source);
  }
}
