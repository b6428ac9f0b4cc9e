package mien.training.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mien.core.Text;

/**
 * A picture that a data set goes without.
 *
 * @param name its path in the set
 * @param why in a few words, the same for all that are skipped for one reason
 */
public record Skipped(String name, String why) {
  private static final int NAMED = 3;

  /** A line for each reason: how many, why, and the names of the first. */
  public static List<String> lines(List<Skipped> skipped) {
    Map<String, List<String>> names =
        skipped.stream()
            .collect(
                Collectors.groupingBy(
                    Skipped::why,
                    TreeMap::new,
                    Collectors.mapping(Skipped::name, Collectors.toList())));
    return names.entrySet().stream()
        .map(
            reason ->
                "skipped %d: %s (%s)"
                    .formatted(
                        reason.getValue().size(),
                        reason.getKey(),
                        Text.some(reason.getValue(), NAMED)))
        .toList();
  }
}
