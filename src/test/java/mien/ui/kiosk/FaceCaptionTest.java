package mien.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceCaptionTest {
  private static final Rectangle2D SCREEN = new Rectangle2D.Double(0, 0, 800, 400);

  private static Rectangle2D box(double x, double y) {
    return new Rectangle2D.Double(x, y, 160, 165);
  }

  private static List<Rectangle2D> captions(List<Rectangle2D> faces, double height) {
    List<Rectangle2D> captions = new ArrayList<>();
    for (Rectangle2D face : faces) {
      captions.add(FaceCaption.place(face, 120, height, 10, SCREEN, faces, captions));
    }
    return captions;
  }

  @Test
  void aCaptionLiesBelowItsFaceWhereThereIsRoom() {
    assertThat(captions(List.of(box(300, 50)), 30))
        .containsExactly(new Rectangle2D.Double(320, 225, 120, 30));
  }

  /** Two rows of two, with hardly any room between: none covers another, and all are on screen. */
  @Test
  void captionsDoNotCoverEachOther() {
    List<Rectangle2D> faces = List.of(box(180, 10), box(460, 10), box(175, 215), box(455, 220));
    for (double height : new double[] {32, 120}) {
      List<Rectangle2D> captions = captions(faces, height);
      for (int i = 0; i < captions.size(); i++) {
        assertThat(SCREEN.contains(captions.get(i))).isTrue();
        for (int k = 0; k < i; k++) {
          assertThat(captions.get(i).intersects(captions.get(k))).as("%d %d", i, k).isFalse();
        }
      }
    }
  }
}
