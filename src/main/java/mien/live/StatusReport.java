package mien.live;

import java.nio.file.Path;
import java.util.List;
import mien.capture.Sources;
import mien.pipeline.StageTimes;
import org.jspecify.annotations.Nullable;

/** Puts together how things stand, of all who know a part of it. Any thread may ask. */
final class StatusReport {
  private final LivePlayer player;
  private final RowRecorder recorder;
  private final Attempts attempts;
  private final SourceChoices choices;
  private final Path sample;

  StatusReport(
      LivePlayer player,
      RowRecorder recorder,
      Attempts attempts,
      SourceChoices choices,
      Path sample) {
    this.player = player;
    this.recorder = recorder;
    this.attempts = attempts;
    this.choices = choices;
    this.sample = sample;
  }

  /**
   * @param published whether the labels go to other programs
   * @param told what the user was told last; or null
   */
  LiveStatus status(boolean published, @Nullable Notice told) {
    LivePlay now = player.now();
    String source = player.source();
    // A picture that could not be saved, say, ends nothing: a camera that is on is said to be on.
    SourceState state = now == null ? SourceState.OPENING : now.state();
    String error = attempts.error();
    List<StageTimes> stages = now == null ? List.of() : now.times();
    return new LiveStatus(
        state,
        Sources.isCamera(source) && state == SourceState.PLAYING,
        source,
        sample.toString(),
        choices.with(source),
        player.model().toString(),
        player.models(),
        player.provider(),
        stages.subList(0, Math.max(0, stages.size() - 1)),
        player.explaining(),
        recorder.target(),
        recorder.extent(),
        published,
        notice(now, state, told),
        player.medium(),
        error == null && now != null ? now.failure() : error);
  }

  private @Nullable Notice notice(
      @Nullable LivePlay now, SourceState state, @Nullable Notice told) {
    String reason = now == null ? null : now.waitingFor();
    if (state == SourceState.WAITING && reason != null) {
      return new Notice(Notice.Kind.SOURCE_AWAITED, reason);
    }
    String failure = recorder.failure();
    return failure == null ? told : new Notice(Notice.Kind.ROWS_ENDED, failure);
  }
}
