package mien.output.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.output.video.FacesAround.Covered;
import org.junit.jupiter.api.Test;

class FacesAroundTest {
  private static final GreyImage GREY = new GreyImage(2, 2, new byte[4]);

  private static FrameResult at(int tenths, int... ids) {
    List<Face> faces = new ArrayList<>();
    for (int id : ids) {
      faces.add(new Face(id, new FaceBox(10 * tenths, 0, 100, 100), 1, null));
    }
    return new FrameResult(new Frame(tenths, tenths * 100_000L, 0, GREY, null), faces);
  }

  /** Sees face 1 from 0.8 s to 1.2 s of 4 s. */
  private static List<Covered> run(Privacy privacy) {
    FacesAround around = new FacesAround(privacy);
    List<Covered> out = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      out.addAll(around.add(i >= 8 && i <= 12 ? at(i, 1) : at(i)));
    }
    out.addAll(around.rest());
    return out;
  }

  @Test
  void coversAFaceBeforeItIsFoundAndAfterItIsLost() {
    List<Covered> out = run(Privacy.allBut(Set.of()));
    assertThat(out).extracting(c -> c.result().frame().index()).hasSize(40).isSorted();
    List<Long> covered =
        out.stream()
            .filter(c -> !c.boxes().isEmpty())
            .map(c -> c.result().frame().index())
            .toList();
    assertThat(covered.get(0)).isZero();
    assertThat(covered.get(covered.size() - 1)).isEqualTo(22);
    assertThat(covered).hasSize((int) (22 - covered.get(0) + 1));
  }

  @Test
  void theNearestSightingCountsAndTheCoverGrowsWithItsDistance() {
    List<Covered> out = run(Privacy.allBut(Set.of()));
    assertThat(out.get(10).boxes()).containsExactly(new FaceBox(75, -25, 150, 150));
    FaceBox later = out.get(20).boxes().get(0);
    assertThat(later.centerX()).isEqualTo(10 * 12 + 50);
    assertThat(later.width()).isGreaterThan(200);
  }

  @Test
  void shownFacesAndNoPrivacyCoverNothing() {
    assertThat(run(Privacy.allBut(Set.of(1)))).allMatch(c -> c.boxes().isEmpty());
    assertThat(run(Privacy.NONE)).allMatch(c -> c.boxes().isEmpty());
    assertThat(new FacesAround(Privacy.NONE).add(at(0))).hasSize(1);
  }
}
