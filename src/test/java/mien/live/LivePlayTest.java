package mien.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import mien.analysis.FaceDetector;
import mien.analysis.FaceExplainer;
import mien.analysis.Parts;
import mien.capture.SourceInfo;
import mien.capture.SourceOptions;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.pipeline.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LivePlayTest {
  private static final String SHORT = "lavfi:testsrc2=d=0.2:r=10:s=64x48";

  private final List<FrameResult> results = Collections.synchronizedList(new ArrayList<>());

  private final List<Frame> announced = Collections.synchronizedList(new ArrayList<>());

  private final List<SourceInfo> told = Collections.synchronizedList(new ArrayList<>());

  private LivePlay play(
      String source, Callable<FaceDetector> detector, Callable<? extends Sink<FrameResult>> sink) {
    return new LivePlay(
        source,
        SourceOptions.grey(),
        announced::add,
        detector,
        true,
        () ->
            new SwitchableClassifier(
                new WantedModel(Path.of("anger")), Parts.Says::new, failure -> {}),
        classifier -> FaceExplainer.NONE,
        sink,
        told::add);
  }

  @Test
  void playsASourceToItsEnd() throws Exception {
    try (LivePlay play = play(SHORT, Parts.OneFace::new, () -> results::add)) {
      assertThat(play.state()).isEqualTo(SourceState.OPENING);
      assertThat(play.info()).isNull();
      assertThat(play.classifier()).isNull();
      play.start();

      assertThat(play.await(Duration.ofSeconds(30))).isTrue();
      assertThat(play.isDone()).isTrue();
      assertThat(play.state()).isEqualTo(SourceState.ENDED);
      assertThat(play.failure()).isNull();
      assertThat(play.classifier().model()).isEqualTo(Path.of("anger"));
      assertThat(results).isNotEmpty().allMatch(result -> result.faces().size() == 1);
      assertThat(announced).hasSize(2);
      assertThat(results).allMatch(result -> announced.contains(result.frame()));
      assertThat(told).containsExactly(play.info());
      assertThat(told.get(0).width()).isEqualTo(64);
    }
  }

  @Test
  void tellsOfASourceThatGoesAway() {
    try (LivePlay play = play(SHORT, Parts.OneFace::new, () -> results::add)) {
      play.connected(null);
      play.waiting("The camera was unplugged.");
      assertThat(play.state()).isEqualTo(SourceState.WAITING);
      assertThat(play.waitingFor()).isEqualTo("The camera was unplugged.");
    }
  }

  @Test
  void aSourceThatCannotBePlayedIsThrownAtTheStart() {
    try (LivePlay play = play("lavfi:nonsense", Parts.OneFace::new, () -> results::add)) {
      assertThatThrownBy(play::start)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("nonsense");
      assertThat(play.state()).isEqualTo(SourceState.ENDED);
    }
  }

  @Test
  void whatEndedItIsToldAsASentence() throws Exception {
    Sink<FrameResult> full =
        result -> {
          throw new InputException("The disk is full.");
        };
    try (LivePlay play = play(SHORT, Parts.OneFace::new, () -> full)) {
      play.start();
      assertThatThrownBy(() -> play.await(Duration.ofSeconds(30))).hasMessage("The disk is full.");
      assertThat(play.failure()).isEqualTo("The disk is full.");
      assertThat(play.state()).isEqualTo(SourceState.ENDED);
    }
  }
}
