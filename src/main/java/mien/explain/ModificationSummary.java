package mien.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mien.core.Emotion;

/**
 * How often faces could be changed towards an emotion. The pictures that came out are synthetic.
 *
 * @param target the emotion's label
 * @param already how many faces were not changed, being sure enough from the beginning
 * @param all the changed faces
 * @param rows the same by what the network saw before
 */
public record ModificationSummary(String target, int already, Row all, List<Row> rows) {

  /**
   * @param from label of what the network saw before, or {@code any}
   * @param raised in how many the network finds the target more probable than before
   * @param before the mean probability of the target; 0 without a face, as are the others
   * @param after the same at the end
   * @param steps of gradient ascent, the mean
   */
  public record Row(String from, int faces, int raised, double before, double after, double steps) {

    private static Row of(String from, Emotion target, List<Modification> changed) {
      return new Row(
          from,
          changed.size(),
          (int) changed.stream().filter(Modification::raised).count(),
          mean(changed, m -> m.scoresBefore().of(target)),
          mean(changed, m -> m.scoresAfter().of(target)),
          mean(changed, Modification::steps));
    }

    private static double mean(List<Modification> of, ToDoubleFunction<Modification> figure) {
      return of.stream().mapToDouble(figure).average().orElse(0);
    }
  }

  /**
   * @param modifications towards the target
   */
  public static ModificationSummary of(Emotion target, Collection<Modification> modifications) {
    List<Modification> changed = modifications.stream().filter(m -> m.steps() > 0).toList();
    List<Row> rows = new ArrayList<>();
    for (Emotion from : Emotion.ALL) {
      List<Modification> of = changed.stream().filter(m -> m.scoresBefore().top() == from).toList();
      if (!of.isEmpty()) {
        rows.add(Row.of(from.label(), target, of));
      }
    }
    return new ModificationSummary(
        target.label(),
        modifications.size() - changed.size(),
        Row.of("any", target, changed),
        rows);
  }
}
