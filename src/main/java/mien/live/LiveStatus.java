package mien.live;

import java.util.List;
import mien.pipeline.StageTimes;
import org.jspecify.annotations.Nullable;

/**
 * How the analyser stands, for the window's selectors, banner and status bar.
 *
 * @param state what the source is doing
 * @param cameraOn whether a camera is in use now
 * @param sample whether the source is the bundled sample clip, played for want of a camera
 * @param source the value of the source that plays
 * @param sources what can be played; a source that is not among them is shown by its value
 * @param model the value of the model in use
 * @param models what can be chosen
 * @param provider where the network runs, and why, in a few words: {@code CPU (no NVIDIA driver)}
 * @param stages the pipeline's workers in the order of the flow, the window's own left out
 * @param explaining whether faces are shown with the reasons for their labels
 * @param storing what is being stored, as a few words; null when nothing is
 * @param notice what the user should know, such as where a snapshot lies, as one sentence; or null
 * @param error what went wrong, as one sentence; null when nothing did
 */
public record LiveStatus(
    State state,
    boolean cameraOn,
    boolean sample,
    String source,
    List<Choice> sources,
    String model,
    List<Choice> models,
    String provider,
    List<StageTimes> stages,
    boolean explaining,
    @Nullable String storing,
    @Nullable String notice,
    @Nullable String error) {

  /** What a source is doing. */
  public enum State {
    OPENING,
    /** The camera is missing or went away, and is waited for. */
    WAITING,
    PLAYING,
    ENDED
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
}
