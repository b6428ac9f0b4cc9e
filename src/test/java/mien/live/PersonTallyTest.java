package mien.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import mien.core.Emotion;
import mien.core.Face;
import mien.output.Results;
import org.junit.jupiter.api.Test;

class PersonTallyTest {
  private final PersonTally tally = new PersonTally();

  /** Frames 100 ms apart, from this one on, with these labels of person 1, null for nobody. */
  private void see(int from, Emotion... labels) {
    for (int i = 0; i < labels.length; i++) {
      Face[] faces =
          Stream.ofNullable(labels[i]).map(label -> Results.face(1, label)).toArray(Face[]::new);
      tally.accept(Results.frame(from + i, (from + i) * 100L, faces));
    }
  }

  @Test
  void sharesChangesAndLongestStretches() {
    Emotion h = Emotion.HAPPINESS;
    Emotion n = Emotion.NEUTRAL;
    see(0, n, n, n, h, h, h, h, h, h, null, n, n);

    List<PersonSummary> persons = tally.persons();

    assertThat(persons).hasSize(1);
    PersonSummary person = persons.get(0);
    assertThat(person.person()).isEqualTo(1);
    assertThat(person.changes()).isEqualTo(1); // who comes back has not changed in view
    assertThat(person.seconds()).isCloseTo(1.1, within(1e-9));
    assertThat(person.shares().keySet()).containsExactly("happiness", "neutral");
    assertThat(person.shares().get("happiness")).isCloseTo(0.6 / 1.1, within(1e-9));
    assertThat(person.longest().get(0)).isEqualTo(new PersonSummary.Stretch("happiness", 0.3, 0.6));
    assertThat(person.longest()).hasSize(3);
  }

  @Test
  void askingTwiceCutsNoStretchInTwo() {
    see(0, Emotion.FEAR, Emotion.FEAR, Emotion.FEAR);
    tally.persons();
    see(3, Emotion.FEAR, Emotion.FEAR, Emotion.FEAR);

    PersonSummary person = tally.persons().get(0);

    assertThat(person).isEqualTo(tally.persons().get(0));
    assertThat(person.longest()).containsExactly(new PersonSummary.Stretch("fear", 0, 0.6));
    assertThat(person.changes()).isZero();
  }

  @Test
  void nobodyIsSeenWhileTheSourceIsAway() {
    see(0, Emotion.HAPPINESS, Emotion.HAPPINESS, Emotion.HAPPINESS);
    see(90, Emotion.HAPPINESS, Emotion.HAPPINESS);

    PersonSummary person = tally.persons().get(0);

    assertThat(person.seconds()).isCloseTo(0.5, within(1e-9));
    assertThat(person.longest())
        .containsExactly(
            new PersonSummary.Stretch("happiness", 0, 0.3),
            new PersonSummary.Stretch("happiness", 9, 0.2));
  }

  @Test
  void nobodyIsThereBeforeTheFirstFrame() {
    assertThat(tally.persons()).isEmpty();
  }

  @Test
  void ofManyWhoLeftTheLastAreRemembered() {
    for (int person = 1; person <= PersonTally.MOST + 3; person++) {
      tally.accept(Results.frame(person, person * 1000L, Results.face(person, Emotion.SADNESS)));
    }
    tally.accept(Results.frame(0, 900_000));

    assertThat(tally.persons()).hasSize(PersonTally.MOST);
    assertThat(tally.persons().get(0).person()).isEqualTo(4);
    assertThat(tally.forgotten()).isEqualTo(3);
  }
}
