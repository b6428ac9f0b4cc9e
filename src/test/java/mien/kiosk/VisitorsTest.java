package mien.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorsTest {
  private static final GreyImage PICTURE = new GreyImage(100, 50, new byte[5000]);

  private static FrameResult at(double seconds, Face... faces) {
    return new FrameResult(new Frame(0, (long) (seconds * 1e6), 0, PICTURE, null), List.of(faces));
  }

  private static Face face(int track, double x, double width) {
    return new Face(track, new FaceBox(x, 10, width, width), 1, null, null);
  }

  private static List<Integer> numbers(Scene scene) {
    return scene.result().faces().stream().map(Face::id).toList();
  }

  @Test
  void countsAnewWhenThePlaceWasEmpty() {
    Visitors visitors = new Visitors(Admission.ALL);
    assertThat(numbers(visitors.see(at(0, face(7, 10, 20), face(9, 50, 20)))))
        .containsExactly(1, 2);
    assertThat(numbers(visitors.see(at(1, face(9, 50, 20))))).containsExactly(2);
    assertThat(numbers(visitors.see(at(4)))).isEmpty();
    assertThat(numbers(visitors.see(at(5, face(9, 50, 20))))).containsExactly(2);
    visitors.see(at(8));
    assertThat(numbers(visitors.see(at(10.5, face(12, 50, 20))))).containsExactly(1);
  }

  @Test
  void countsAnewWhenAClipBeginsAgain() {
    Visitors visitors = new Visitors(Admission.ALL);
    visitors.see(at(9, face(1, 10, 20), face(2, 50, 20)));
    assertThat(numbers(visitors.see(at(0, face(3, 10, 20))))).containsExactly(1);
  }

  @Test
  void admitsWhoIsNearAndInTheRegionAlone() {
    Visitors visitors = new Visitors(new Admission(0.1, Region.parse("50,0,50,100"), true));
    Scene scene = visitors.see(at(0, face(1, 10, 20), face(2, 60, 20), face(3, 80, 9.9)));
    assertThat(numbers(scene)).containsExactly(1);
    assertThat(scene.result().faces().get(0).box().x()).isEqualTo(60);
    assertThat(scene.covered())
        .containsExactly(new FaceBox(10, 10, 20, 20), new FaceBox(80, 10, 9.9, 9.9));
    assertThat(scene.others()).isEqualTo(scene.covered());
  }

  @Test
  void aRegionOfTheMirroredPictureIsOnTheOtherSide() {
    Admission left = new Admission(0, Region.parse("0,0,30,100").mirrored(), false);
    Scene scene = new Visitors(left).see(at(0, face(1, 0, 20), face(2, 70, 20)));
    assertThat(scene.result().faces()).extracting(face -> face.box().x()).containsExactly(70.0);
  }

  @Test
  void coversWhoIsMissedForAWhile() {
    Visitors visitors = new Visitors(new Admission(0, Region.parse("50,0,50,100"), true));
    visitors.see(at(0, face(1, 10, 20)));
    assertThat(visitors.see(at(0.5)).covered()).containsExactly(new FaceBox(6, 6, 28, 28));
    assertThat(visitors.see(at(2.1)).covered()).isEmpty();
  }

  @Test
  void uncoversAtOnceWhoIsAdmitted() {
    Visitors visitors = new Visitors(new Admission(0, Region.parse("50,0,50,100"), true));
    visitors.see(at(0, face(1, 30, 20)));
    Scene scene = visitors.see(at(0.1, face(1, 60, 20)));
    assertThat(numbers(scene)).containsExactly(1);
    assertThat(scene.covered()).isEmpty();
  }

  @Test
  void coversNobodyUnlessItIsTold() {
    Visitors visitors = new Visitors(new Admission(0.5, Region.WHOLE, false));
    Scene scene = visitors.see(at(0, face(1, 10, 20)));
    assertThat(scene.result().faces()).isEmpty();
    assertThat(scene.covered()).isEmpty();
  }

  @Test
  void keepsNumbersApartForManyTracks() {
    Visitors visitors = new Visitors(Admission.ALL);
    Face[] many =
        IntStream.range(0, 20).mapToObj(i -> face(100 + i, i * 4, 10)).toArray(Face[]::new);
    assertThat(numbers(visitors.see(at(0, many)))).doesNotHaveDuplicates().hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1,2,3", "a,b,c,d", "0,0,0,100", "0,0,101,100", "-1,0,10,10", "50,0,60,100"})
  void refusesWhatIsNoRegion(String text) {
    assertThatThrownBy(() -> Region.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("25,0,50,100");
  }
}
