package mien.live;

import java.nio.file.Path;
import java.util.List;
import mien.capture.Sources;
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
    SourceState state,
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
