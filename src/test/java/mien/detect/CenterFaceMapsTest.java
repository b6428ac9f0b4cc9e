package mien.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mien.core.FaceBox;
import mien.core.Point;
import mien.detect.CenterFaceMaps.Found;
import org.junit.jupiter.api.Test;

class CenterFaceMapsTest {
  private static final int SIDE = 32;
  private static final int PLACES = 64;

  private final float[] maps = new float[15 * PLACES];

  /** A face 16 wide and 8 high, a quarter of a place right of and under the middle of the place. */
  private void face(int place, double confidence) {
    maps[place] = (float) confidence;
    maps[PLACES + place] = (float) Math.log(2);
    maps[2 * PLACES + place] = (float) Math.log(4);
    maps[3 * PLACES + place] = 0.25f;
    maps[4 * PLACES + place] = 0.25f;
    maps[5 * PLACES + place] = 0.5f; // the first point, down
    maps[6 * PLACES + place] = 0.25f; // and right
  }

  private List<Found> faces() {
    return new CenterFaceMaps(maps, SIDE, SIDE).faces(0.5);
  }

  @Test
  void readsBoxesAndLandmarks() {
    face(8 * 3 + 2, 0.9);

    Found found = faces().get(0);

    assertThat(found.confidence()).isCloseTo(0.9, within(1e-6));
    assertThat(found.box().iou(new FaceBox(11 - 8, 15 - 4, 16, 8))).isGreaterThan(0.9999);
    Point eye = found.landmarks().rightEye();
    assertThat(eye.x()).isCloseTo(3 + 4, within(1e-4));
    assertThat(eye.y()).isCloseTo(11 + 4, within(1e-4));
  }

  @Test
  void keepsTheBestOfWhatIsFoundTwiceAndNothingDoubtful() {
    face(8 * 3 + 2, 0.7);
    face(8 * 3 + 3, 0.8);
    face(8 * 6 + 6, 0.6);
    face(8 * 1 + 6, 0.4);

    assertThat(faces()).extracting(f -> Math.round(f.confidence() * 10)).containsExactly(8L, 6L);
  }
}
