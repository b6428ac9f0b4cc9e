package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import mien.core.FaceBox;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final FaceBox BOX = new FaceBox(100, 80, 80, 80);
  private static final long SECOND = 1_000_000;

  private final People people = new People();

  private static FaceDescriptor view(GreyImage picture) {
    return FaceDescriptor.at(picture, BOX, 0);
  }

  private Person seen(GreyImage picture, long micros) {
    Person person = people.meet(BOX, micros);
    person.learn(view(picture));
    return person;
  }

  @Test
  void whoLooksTheSameIsTheSame() {
    Person one = seen(Pictures.stripes(true), 0);
    Person other = seen(Pictures.stripes(false), 0);
    FaceBox elsewhere = BOX.translated(300, 0);

    assertThat(one.number()).isEqualTo(1);
    assertThat(other.number()).isEqualTo(2);
    assertThat(
            people.recognise(60 * SECOND, elsewhere, view(Pictures.stripes(true))).get().person())
        .isSameAs(one);
    assertThat(
            people.recognise(60 * SECOND, elsewhere, view(Pictures.stripes(false))).get().person())
        .isSameAs(other);
  }

  @Test
  void aStrangerIsNobody() {
    seen(Pictures.stripes(true), 0);

    assertThat(people.recognise(60 * SECOND, BOX, view(Pictures.stripes(false)))).isEmpty();
  }

  @Test
  void whoWasThereWhenTheFaceAppearedIsNever() {
    Person one = seen(Pictures.stripes(true), 0);
    one.see(BOX, SECOND);

    assertThat(people.recognise(SECOND, BOX, view(Pictures.stripes(true)))).isEmpty();
    assertThat(people.recognise(SECOND / 2, BOX, view(Pictures.stripes(true)))).isEmpty();
    assertThat(people.misses(SECOND)).isFalse();
    assertThat(people.misses(SECOND + 1)).isTrue();
  }

  @Test
  void ofAHundredTheFirstAreForgottenAndNumbersGoOn() {
    Person first = seen(Pictures.stripes(true), 0);
    for (int i = 1; i < 100; i++) {
      assertThat(seen(Pictures.stripes(false), i).number()).isEqualTo(i + 1);
    }

    assertThat(first.number()).isEqualTo(1);
    assertThat(people.recognise(SECOND, BOX, view(Pictures.stripes(true)))).isEmpty();
  }

  @Test
  void anotherSessionKnowsNobody() {
    seen(Pictures.stripes(true), 0);
    people.forget();

    assertThat(people.recognise(SECOND, BOX, view(Pictures.stripes(true)))).isEmpty();
    assertThat(people.meet(BOX, SECOND).number()).isEqualTo(2);
  }
}
