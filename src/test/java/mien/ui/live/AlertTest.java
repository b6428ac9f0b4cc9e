package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Insets;
import mien.core.Emotion;
import mien.core.Face;
import mien.output.Results;
import org.junit.jupiter.api.Test;

class AlertTest {
  private final Alert alert = new Alert();

  private boolean on(long millis, Face... faces) {
    return alert.on(Results.frame(millis, millis, faces));
  }

  private void waitFor(Emotion emotion) {
    while (alert.emotion() != emotion) {
      alert.next();
    }
  }

  @Test
  void waitsForNothingUnlessTold() {
    for (Emotion emotion : Emotion.ALL) {
      assertThat(on(0, Results.face(1, emotion))).isFalse();
    }
  }

  @Test
  void isOnWhileSomebodyShowsItAndAMomentLonger() {
    waitFor(Emotion.SURPRISE);
    assertThat(on(0, Results.face(1, Emotion.NEUTRAL))).isFalse();
    assertThat(on(40, Results.face(1, Emotion.SURPRISE, true))).as("uncertain").isFalse();
    assertThat(on(80, Results.face(1, Emotion.NEUTRAL), Results.face(2, Emotion.SURPRISE)))
        .isTrue();
    assertThat(on(1000)).isTrue();
    assertThat(on(1100)).isFalse();
  }

  @Test
  void anotherSourceBeginsAnew() {
    waitFor(Emotion.FEAR);
    assertThat(on(5000, Results.face(1, Emotion.FEAR))).isTrue();
    assertThat(on(0)).isFalse();
  }

  @Test
  void thePictureHasTheSameRoomWhetherItIsFramedOrNot() {
    assertThat(alert.frame()).isNull();
    waitFor(Emotion.FEAR);
    Insets awaited = alert.frame().getBorderInsets(null);
    assertThat(awaited.left).isPositive();
    assertThat(on(5000, Results.face(1, Emotion.FEAR))).isTrue();
    assertThat(alert.isSeen()).isTrue();
    assertThat(alert.frame().getBorderInsets(null)).isEqualTo(awaited);
    alert.forget();
    assertThat(alert.isSeen()).isFalse();
  }

  @Test
  void afterTheLastComesNone() {
    waitFor(Emotion.ALL.get(Emotion.ALL.size() - 1));
    alert.next();
    assertThat(alert.emotion()).isNull();
  }
}
