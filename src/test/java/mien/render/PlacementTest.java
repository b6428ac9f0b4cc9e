package mien.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import mien.core.FaceBox;
import org.junit.jupiter.api.Test;

class PlacementTest {

  @Test
  void fitsIntoTheMiddle() {
    Placement at = Placement.fit(640, 480, 1000, 480, false);
    assertThat(at.bounds()).isEqualTo(new Rectangle2D.Double(180, 0, 640, 480));
  }

  @Test
  void mirrorsBoxesAndFindsThemAgain() {
    Placement at = Placement.fit(100, 50, 200, 100, true);
    Rectangle2D box = at.onSurface(new FaceBox(10, 5, 20, 30));
    assertThat(box).isEqualTo(new Rectangle2D.Double(140, 10, 40, 60));
    assertThat(at.transform().transform(new Point2D.Double(10, 5), null))
        .isEqualTo(new Point2D.Double(180, 10));
  }
}
