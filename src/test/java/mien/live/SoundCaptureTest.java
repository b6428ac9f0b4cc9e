package mien.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mien.Eventually;
import mien.core.InputException;
import mien.core.Sound;
import mien.pipeline.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SoundCaptureTest {
  private final List<Long> heard = new CopyOnWriteArrayList<>();

  private void hear(Sound sound) {
    heard.add(sound.timestampMicros());
  }

  @Test
  void hearsUntilTheEnd() throws Exception {
    TestMicrophone microphone = new TestMicrophone(Long.MAX_VALUE);
    SoundCapture capture = new SoundCapture(() -> microphone, this::hear);
    Eventually.until(() -> heard.size() > 3);

    assertThat(capture.end()).isNull();
    assertThat(microphone.isClosed()).isTrue();
    assertThat(heard).isSorted();
  }

  @Test
  void saysThatTheMicrophoneGaveNoMore() throws Exception {
    TestMicrophone microphone = new TestMicrophone(2);
    SoundCapture capture = new SoundCapture(() -> microphone, this::hear);
    Eventually.until(microphone::isClosed);

    assertThat(capture.end()).contains("not recorded to the end");
    assertThat(heard).hasSize(2);
  }

  @Test
  void saysThatTheMicrophoneFailed() throws Exception {
    Source<Sound> failing =
        () -> {
          throw new IllegalStateException("unplugged");
        };
    SoundCapture capture = new SoundCapture(() -> failing, this::hear);

    Eventually.until(() -> capture.end() != null);
    assertThat(heard).isEmpty();
  }

  @Test
  void whyNoneCanBeOpenedIsThrown() {
    InputException why = new InputException("There is none: plug one in.");
    assertThatThrownBy(
            () ->
                new SoundCapture(
                    () -> {
                      throw why;
                    },
                    this::hear))
        .isSameAs(why);
  }
}
