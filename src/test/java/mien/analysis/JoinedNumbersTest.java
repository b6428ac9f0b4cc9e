package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import mien.core.FaceBox;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class JoinedNumbersTest {
  private static final FaceBox BOX = new FaceBox(60, 60, 80, 80);

  private final JoinedNumbers numbers = new JoinedNumbers(true);

  /** How somebody looks, a little different every time. */
  private static FaceDescriptor look(int who, int time) {
    Random random = new Random(who);
    byte[] pixels = new byte[200 * 200];
    byte[] patches = new byte[32 * 32];
    random.nextBytes(patches);
    Random noise = new Random(time);
    for (int i = 0; i < pixels.length; i++) {
      int patch = i / 200 * 32 / 200 * 32 + i % 200 * 32 / 200;
      pixels[i] = (byte) (patches[patch] + noise.nextInt(3));
    }
    return FaceDescriptor.at(new GreyImage(200, 200, pixels), BOX, 0);
  }

  /** Of each number in the part, who it is. */
  private static Map<Integer, KnownPerson> people(int... who) {
    Map<Integer, KnownPerson> people = new HashMap<>();
    for (int i = 0; i < who.length; i++) {
      people.put(i + 1, new KnownPerson(i + 1, 0, List.of(look(who[i], i))));
    }
    return people;
  }

  private static JoinedNumbers.Part part(Map<Integer, KnownPerson> known) {
    return new JoinedNumbers.Part(new TreeSet<>(known.keySet()), known, Map.of());
  }

  @Test
  void whoIsInFramesOfBothKeepsTheNumberAndOthersGetTheNext() {
    assertThat(numbers.next(part(people(10, 11)), Map.of())).isEqualTo(Map.of(1, 1, 2, 2));
    assertThat(numbers.next(part(people(12, 11)), Map.of(2, 2))).isEqualTo(Map.of(1, 3, 2, 2));
  }

  @Test
  void whoLeftInAnEarlierPartIsKnownAgain() {
    numbers.next(part(people(10, 11)), Map.of());
    numbers.next(part(people(11)), Map.of(1, 2));
    assertThat(numbers.next(part(people(11, 12, 10)), Map.of(1, 2)))
        .isEqualTo(Map.of(1, 2, 2, 3, 3, 1));
  }

  @Test
  void nobodyIsKnownAgainWhereThatIsNotWanted() {
    JoinedNumbers apart = new JoinedNumbers(false);
    apart.next(part(people(10)), Map.of());
    assertThat(apart.next(part(people(10)), Map.of())).isEqualTo(Map.of(1, 2));
  }

  @Test
  void twoInOneFrameAreNeverOnePerson() {
    numbers.next(part(people(10)), Map.of());
    Map<Integer, KnownPerson> twins = people(10, 10);
    JoinedNumbers.Part together =
        new JoinedNumbers.Part(
            new TreeSet<>(twins.keySet()), twins, Map.of(1, Set.of(1, 2), 2, Set.of(1, 2)));
    assertThat(numbers.next(together, Map.of(2, 1))).isEqualTo(Map.of(1, 2, 2, 1));
  }

  @Test
  void oneOfWhomNothingIsKnownAnyMoreIsSomebodyNew() {
    JoinedNumbers.Part part =
        new JoinedNumbers.Part(new TreeSet<>(Set.of(1, 2)), people(10), Map.of());
    assertThat(numbers.next(part, Map.of())).isEqualTo(Map.of(1, 1, 2, 2));
    assertThat(numbers.next(part(people(11)), Map.of())).isEqualTo(Map.of(1, 3));
  }

  @Test
  void viewsLoseNothingThatMattersOnTheWay() {
    for (int i = 0; i < 10; i++) {
      FaceDescriptor one = look(i, 0);
      FaceDescriptor other = look(i + 1, 1);
      assertThat(one.packed().unpacked().distance(other.packed().unpacked()))
          .isCloseTo(one.distance(other), org.assertj.core.api.Assertions.within(0.01));
    }
  }
}
