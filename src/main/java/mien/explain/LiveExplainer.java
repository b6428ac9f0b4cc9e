package mien.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mien.analysis.FaceExplainer;
import mien.core.Emotion;
import mien.core.Expression;
import mien.core.Face;
import mien.core.GreyImage;
import mien.core.SaliencyMap;
import org.jspecify.annotations.Nullable;

/**
 * Explains the faces of a live picture at a cost that does not grow with their number: one face a
 * frame, the one that has waited longest; the others keep the map they had, moved along with them.
 * Used and closed on the thread that made it.
 */
public final class LiveExplainer implements FaceExplainer {
  private final Explainer explainer;
  private final Map<Integer, Seen> seen = new HashMap<>();
  private long frames;

  /** A face's map, and the frame it is of. */
  private record Seen(SaliencyMap map, long frame) {}

  /**
   * @param explainer closed with this
   */
  public LiveExplainer(Explainer explainer) {
    this.explainer = explainer;
  }

  /** The maps of those faces that have been explained, each for the label that is shown. */
  @Override
  public List<SaliencyMap> explain(GreyImage picture, List<Face> faces) {
    frames++;
    seen.keySet().retainAll(faces.stream().map(Face::id).toList());
    faces.stream()
        .min(Comparator.comparingLong(face -> lastExplained(face.id())))
        .ifPresent(face -> explain(picture, face));
    List<SaliencyMap> maps = new ArrayList<>();
    for (Face face : faces) {
      Seen was = seen.get(face.id());
      if (was != null) {
        maps.add(was.map().over(explainer.area(face.turnedBox())));
      }
    }
    return maps;
  }

  private long lastExplained(int id) {
    Seen was = seen.get(id);
    return was == null ? -1 : was.frame();
  }

  private void explain(GreyImage picture, Face face) {
    Explanation found = explainer.faces(picture, List.of(face.turnedBox()), label(face)).get(0);
    seen.put(face.id(), new Seen(found.map(), frames));
  }

  private @Nullable Emotion label(Face face) {
    Expression said = face.expression();
    return said != null && explainer.card().labels().contains(said.label()) ? said.label() : null;
  }

  @Override
  public void close() {
    explainer.close();
  }
}
