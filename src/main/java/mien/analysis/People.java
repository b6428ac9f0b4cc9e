package mien.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mien.core.FaceBox;

/**
 * Who was seen in one session, and whether a face that appears is one of them. Who was in a picture
 * together with the face never is. For one thread at a time; nothing of it is written, and it ends
 * with the session.
 */
public final class People {
  /**
   * The distance of {@link FaceDescriptor} up to which two views are of one person. On the clips
   * one person came back at 0.56 and less, two are never nearer than 0.68; of the London set's
   * portraits the nearest two persons are at 0.75 <b>(ours)</b>.
   */
  private static final double SAME = 0.6;

  /**
   * What is added where a face comes back to the place and in the size in which it was lost, at
   * once; it goes down to 0 over this time, distance in widths, and factor of size <b>(ours)</b>.
   */
  private static final double IN_PLACE = 0.3;

  private static final double PLACE_SECONDS = 2;
  private static final double PLACE_WIDTHS = 0.7;
  private static final double PLACE_SIZES = Math.log(1.5);

  /** Who was not seen for longest is forgotten. */
  private static final int MOST = 50;

  private final List<Person> people = new ArrayList<>();
  private int last;

  /**
   * A face that may be a person seen before.
   *
   * @param excess of the distance over what is allowed, below 0
   */
  record Match(Person person, double excess) {}

  /** Somebody who was not seen before. */
  Person meet(FaceBox box, long micros) {
    if (people.size() == MOST) {
      people.remove(
          people.stream().min(Comparator.comparingLong(Person::seenMicros)).orElseThrow());
    }
    Person person = new Person(++last, box, micros);
    people.add(person);
    return person;
  }

  /** Whether anybody may come back who was last seen before this time. */
  boolean misses(long micros) {
    return people.stream().anyMatch(person -> person.seenMicros() < micros);
  }

  /**
   * Who of those last seen before a face appeared it is.
   *
   * @param micros when it appeared
   * @param box where it appeared
   * @param view how it looks
   */
  Optional<Match> recognise(long micros, FaceBox box, FaceDescriptor view) {
    return people.stream()
        .filter(person -> person.seenMicros() < micros)
        .map(person -> new Match(person, person.distance(view) - SAME - bonus(person, micros, box)))
        .filter(match -> match.excess() < 0)
        .min(Comparator.comparingDouble(Match::excess));
  }

  private static double bonus(Person person, long micros, FaceBox box) {
    FaceBox then = person.box();
    double width = Math.max(box.width(), then.width());
    double distance =
        Math.hypot(box.centerX() - then.centerX(), box.centerY() - then.centerY()) / width;
    double size = Math.abs(Math.log(box.width() / then.width()));
    double seconds = (micros - person.seenMicros()) / 1e6;
    return IN_PLACE
        * Math.max(0, 1 - distance / PLACE_WIDTHS)
        * Math.max(0, 1 - size / PLACE_SIZES)
        * Math.max(0, 1 - seconds / PLACE_SECONDS);
  }

  /**
   * Who of some people this one is by looks alone, of whom one may be seen again; the first views
   * count, as they do when a face appears.
   *
   * @param mayBe who of the people may be meant
   */
  Optional<Person> recognise(KnownPerson other, Predicate<Person> mayBe) {
    List<FaceDescriptor> views = other.firstViews();
    return people.stream()
        .filter(mayBe)
        .map(person -> new Match(person, person.distance(views) - SAME))
        .filter(match -> match.excess() < 0)
        .min(Comparator.comparingDouble(Match::excess))
        .map(Match::person);
  }

  /** The person with this number; empty if nobody bears it, or who did is forgotten. */
  Optional<Person> withNumber(int number) {
    return people.stream().filter(person -> person.number() == number).findFirst();
  }

  /** Those who are not forgotten, who was met first comes first. */
  public List<KnownPerson> known() {
    return people.stream().map(Person::known).toList();
  }

  /** All of them: another session begins. Numbers go on. */
  void forget() {
    people.clear();
  }
}
