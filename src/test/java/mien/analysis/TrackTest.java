package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import mien.core.FaceBox;
import mien.core.GreyImage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrackTest {
  private static final Offset<Double> NEARLY = within(1e-9);
  private static final FaceBox TEN_SQUARES = new FaceBox(0, 0, 240, 240);
  private static final Appearance ACROSS = Appearance.at(Pictures.stripes(true), TEN_SQUARES);
  private static final Appearance DOWN = Appearance.at(Pictures.stripes(false), TEN_SQUARES);
  private static final Appearance FLAT =
      Appearance.at(new GreyImage(1, 1, new byte[1]), TEN_SQUARES);

  private static FaceBox box(double x, double size) {
    return new FaceBox(x - size / 2, 100 - size / 2, size, size);
  }

  private static Detection at(double x) {
    return new Detection(box(x, 10), 0.5);
  }

  private static Track track(Appearance look) {
    return new Track(7, 0, at(0), look);
  }

  @Test
  void takesOverAThirdOfEachNewVelocity() {
    Track track = track(FLAT);
    assertThat(track.expected(100_000)).isEqualTo(box(0, 10));
    track.start();
    track.find(100_000, at(10), FLAT); // 100 pixels a second, 30 of them taken over
    assertThat(track.expected(200_000).centerX()).isCloseTo(13, NEARLY);
    track.start();
    track.find(200_000, at(20), FLAT); // 30 + 0.3 * (100 - 30)
    assertThat(track.expected(300_000).centerX()).isCloseTo(25.1, NEARLY);
    assertThat(track.expected(300_000).centerY()).isCloseTo(100, NEARLY);
  }

  @Test
  void looksNoFurtherAheadThanAFifthOfASecond() {
    Track track = track(FLAT);
    track.start();
    track.find(100_000, at(10), FLAT);
    assertThat(track.expected(300_000).centerX()).isCloseTo(16, NEARLY);
    assertThat(track.expected(900_000).centerX()).isCloseTo(16, NEARLY);
  }

  @Test
  void aFaceThatWasLostStandsStillAndIsSteadiedAnew() {
    Track track = track(FLAT);
    track.start();
    track.find(100_000, at(10), FLAT);
    assertThat(track.face().box().centerX()).as("steadied").isBetween(5.0, 9.99);
    track.start();
    assertThat(track.isFound()).isFalse();
    assertThat(track.isLost()).isFalse();
    track.start();
    assertThat(track.isLost()).isTrue();
    track.find(300_000, at(30), FLAT);
    assertThat(track.isFound()).isTrue();
    assertThat(track.expected(400_000).centerX()).isEqualTo(30);
    assertThat(track.face().box()).isEqualTo(box(30, 10));
  }

  @Test
  void tellsWhereItWasLastFound() {
    Track track = track(FLAT);
    track.start();
    track.find(100_000, new Detection(box(10, 12), 0.75), FLAT);
    assertThat(track.box()).isEqualTo(box(10, 12));
    assertThat(track.seenMicros()).isEqualTo(100_000);
    assertThat(track.face().id()).isEqualTo(7);
    assertThat(track.face().confidence()).isEqualTo(0.75);
  }

  @Test
  void costsItsDistanceItsSizeAndTheTime() {
    Track track = track(ACROSS);
    assertThat(track.cost(0, box(0, 10), ACROSS)).isCloseTo(0, NEARLY);
    assertThat(track.cost(100_000, box(3, 10), ACROSS)).isCloseTo(0.3 + 0.1, NEARLY);
    assertThat(track.cost(0, box(3, 12), ACROSS)).isCloseTo(0.25 + Math.log(1.2), NEARLY);
    assertThat(track.cost(0, box(0, 10), ACROSS.mix(DOWN, 3 / 7.0))).isCloseTo(0.2, NEARLY);
  }

  @Test
  void reachesHalfItsWidthAndAWidthMoreEachSecond() {
    Track track = track(FLAT);
    assertThat(track.cost(0, box(4.9, 10), FLAT)).isFinite();
    assertThat(track.cost(0, box(5.1, 10), FLAT)).isEqualTo(Track.NEVER);
    assertThat(track.cost(500_000, box(9.9, 10), FLAT)).isFinite();
    assertThat(track.cost(500_000, box(10.1, 10), FLAT)).isEqualTo(Track.NEVER);
  }

  @Test
  void isNobodyOfQuiteAnotherSizeOrLook() {
    Track track = track(ACROSS);
    assertThat(track.cost(0, box(0, 15.9), ACROSS)).isFinite();
    assertThat(track.cost(0, box(0, 16.1), ACROSS)).isEqualTo(Track.NEVER);
    assertThat(track.cost(0, box(0, 6.3), ACROSS)).isFinite();
    assertThat(track.cost(0, box(0, 6.2), ACROSS)).isEqualTo(Track.NEVER);
    assertThat(track.cost(0, box(0, 10), DOWN)).isEqualTo(Track.NEVER);
  }

  @Test
  void itsLookChangesSlowly() {
    Track track = track(ACROSS);
    track.start();
    track.find(0, at(0), DOWN); // 0.7 and 0.3 of two that are nothing alike
    assertThat(track.cost(0, box(0, 10), ACROSS)).isCloseTo(1 - 0.7 / Math.hypot(0.7, 0.3), NEARLY);
  }
}
