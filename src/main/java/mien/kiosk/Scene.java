package mien.kiosk;

import java.util.List;
import mien.core.FaceBox;
import mien.core.FrameResult;

/**
 * A frame as a kiosk shows it.
 *
 * @param result with the admitted faces alone, under their visitors' numbers
 * @param covered the faces that must not be recognised, in pixels of the frame; those too that the
 *     detector misses for a while
 * @param others the faces of those who are not admitted, in pixels of the frame: of them nothing is
 *     said, and nothing that is said of another shall lie on them
 */
public record Scene(FrameResult result, List<FaceBox> covered, List<FaceBox> others) {
  public Scene {
    covered = List.copyOf(covered);
    others = List.copyOf(others);
  }
}
