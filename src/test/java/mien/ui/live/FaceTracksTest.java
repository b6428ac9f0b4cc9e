package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class FaceTracksTest {
  private final FaceTracks tracks = new FaceTracks();

  @Test
  void tellsHowLongAFaceWasSeen() {
    seen(1_000, 1);
    seen(1_500, 1);
    seen(9_000, 1); // it was away
    seen(9_250, 1, 2);
    assertThat(tracks.inView())
        .extracting(FaceTracks.Track::seenMicros)
        .containsExactly(750_000L, 0L);
  }

  @Test
  void aLostFaceLingersAMomentInTheListAndLongerInMemory() {
    seen(0, 1);
    seen(500, 2);
    assertThat(inView()).containsExactly(1, 2);
    seen(1_000, 2);
    assertThat(inView()).containsExactly(2);
    tracks.choose(1);
    assertThat(tracks.chosen().orElseThrow().face().id()).isEqualTo(1);
    seen(31_000, 2);
    assertThat(tracks.chosen().orElseThrow().face().id()).isEqualTo(2);
  }

  @Test
  void withoutAChoiceTheFirstInViewIsMeant() {
    assertThat(tracks.chosen()).isEmpty();
    seen(0, 3, 5);
    assertThat(tracks.chosen().orElseThrow().face().id()).isEqualTo(3);
    seen(5_000);
    assertThat(tracks.chosen()).isPresent();
  }

  @Test
  void aSourceThatStartsAgainForgetsTheFaces() {
    seen(9_000, 1);
    seen(0, 2);
    assertThat(inView()).containsExactly(2);
    assertThat(tracks.nowMicros()).isZero();
  }

  private List<Integer> inView() {
    return tracks.inView().stream().map(track -> track.face().id()).toList();
  }

  private void seen(long millis, int... ids) {
    List<Face> faces =
        Arrays.stream(ids)
            .mapToObj(
                id ->
                    new Face(
                        id,
                        new FaceBox(0, 0, 1, 1),
                        1,
                        null,
                        SyntheticFaces.expression(0, 0, 0, 1, 0, 0, 0)))
            .toList();
    GreyImage grey = new GreyImage(1, 1, new byte[1]);
    tracks.add(new FrameResult(new Frame(0, millis * 1000, 0, grey, null), faces));
  }
}
