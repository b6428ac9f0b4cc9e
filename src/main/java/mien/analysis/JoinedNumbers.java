package mien.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import mien.core.FaceBox;
import org.jspecify.annotations.Nullable;

/**
 * Gives the people of each part of a recording, which was analysed by itself, the numbers that they
 * would have in one piece. For one thread.
 */
public final class JoinedNumbers {
  /** It does not matter where anybody was: looks alone are compared. */
  private static final FaceBox NOWHERE = new FaceBox(0, 0, 1, 1);

  private final People people = new People();
  private final boolean reidentify;

  /**
   * @param reidentify whether who comes back gets the old number
   */
  public JoinedNumbers(boolean reidentify) {
    this.reidentify = reidentify;
  }

  /**
   * The people of a part.
   *
   * @param numbers that the part gave, as far as its rows bear them
   * @param known who they are; one who was forgotten on the way may be missing
   * @param company with whom each of them is in one frame
   */
  public record Part(
      SortedSet<Integer> numbers,
      Map<Integer, KnownPerson> known,
      Map<Integer, Set<Integer>> company) {}

  /**
   * Goes on to the next part.
   *
   * @param same the numbers of those who are in frames that the part before has too, by their
   *     number in this part
   * @return the numbers of all, by their number in this part
   */
  public Map<Integer, Integer> next(Part part, Map<Integer, Integer> same) {
    Map<Integer, Integer> numbers = new HashMap<>(same);
    for (int stranger : part.numbers()) {
      if (!numbers.containsKey(stranger)) {
        numbers.put(stranger, number(stranger, part, numbers));
      }
    }
    numbers.forEach((own, number) -> remember(part.known().get(own), number));
    return numbers;
  }

  private int number(int stranger, Part part, Map<Integer, Integer> numbers) {
    KnownPerson known = part.known().get(stranger);
    if (known == null) {
      return people.meet(NOWHERE, Long.MIN_VALUE).number();
    }
    Set<Integer> others = part.company().getOrDefault(stranger, Set.of());
    Optional<Person> again =
        people.recognise(
            known,
            person ->
                others.stream().noneMatch(o -> numbers.getOrDefault(o, 0) == person.number()));
    return again
        .filter(person -> reidentify)
        .orElseGet(() -> people.meet(NOWHERE, known.seenMicros()))
        .number();
  }

  private void remember(@Nullable KnownPerson known, int number) {
    Optional<Person> person = people.withNumber(number);
    if (known != null && person.isPresent()) {
      person.get().see(NOWHERE, known.seenMicros());
      known.views().forEach(person.get()::learn);
    }
  }
}
