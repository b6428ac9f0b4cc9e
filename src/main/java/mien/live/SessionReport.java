package mien.live;

import java.nio.file.Path;
import java.util.List;

/**
 * What a session leaves.
 *
 * @param persons those of the last recording, or of the source that played last, by number
 * @param forgotten how many left so long ago that they are not among these
 * @param saved the files that were written, in their order
 */
public record SessionReport(List<PersonSummary> persons, int forgotten, List<Path> saved) {
  public SessionReport {
    persons = List.copyOf(persons);
    saved = List.copyOf(saved);
  }
}
