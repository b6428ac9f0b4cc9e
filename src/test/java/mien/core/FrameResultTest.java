package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameResultTest {
  private static final Frame FRAME = new Frame(0, 0, 0, new GreyImage(4, 4, new byte[16]), null);
  private static final FaceBox BOX = new FaceBox(1, 1, 2, 2);

  @Test
  void keepsWhatIsNotReplaced() {
    FrameResult marked = new FrameResult(FRAME, List.of(), List.of(BOX)).at(FRAME, 3);
    FrameResult labelled =
        marked.with(List.of(new Face(1, BOX, 1, new Pose(5, 0, 0), null)), List.of());
    assertThat(labelled.marker()).isEqualTo(3);
    assertThat(labelled.doubtful()).containsExactly(BOX);
  }

  @Test
  void aFaceKeepsAllButItsNumber() {
    Face face = new Face(1, BOX, 0.5, new Pose(5, 6, 7), null);
    assertThat(face.withId(2)).isEqualTo(new Face(2, BOX, 0.5, new Pose(5, 6, 7), null));
  }
}
