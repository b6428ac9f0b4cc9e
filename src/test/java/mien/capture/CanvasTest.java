package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import mien.capture.Canvas.Place;
import mien.capture.Canvas.Stored;
import mien.core.FaceBox;
import mien.core.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanvasTest {
  @ParameterizedTest
  @CsvSource({
    "320, 480, 2, 640, 480",
    "720, 576, 1.4222222, 1024, 576",
    "720, 480, 0.9090909, 720, 528",
    "641, 361, 1, 641, 361",
    "641, 361, 1.0003, 641, 361",
    "640, 480, NaN, 640, 480",
    "640, 480, 1e9, 640, 480",
    "640, 480, 0, 640, 480",
    "640, 480, Infinity, 640, 480",
  })
  void takesTheShapeInWhichTheFirstPictureIsShown(
      int width, int height, double aspect, int shownWidth, int shownHeight) {
    Stored first = new Stored(width, height, aspect);
    Canvas canvas = Canvas.of(first);

    assertThat(canvas.width()).isEqualTo(shownWidth);
    assertThat(canvas.height()).isEqualTo(shownHeight);
    assertThat(canvas.place(first)).isEqualTo(new Place(0, 0, shownWidth, shownHeight));
  }

  @Test
  void laterPicturesFitWithBlackBesideThem() {
    Canvas canvas = Canvas.of(new Stored(8, 6, 1));

    assertThat(canvas.place(new Stored(16, 12, 1))).isEqualTo(new Place(0, 0, 8, 6));
    assertThat(canvas.place(new Stored(8, 12, 2))).isEqualTo(new Place(0, 0, 8, 6));
    Place upright = canvas.place(new Stored(2, 3, 1));
    assertThat(upright).isEqualTo(new Place(2, 0, 4, 6));
    byte[] filled =
        canvas.fill(
            new byte[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
            upright,
            1);
    assertThat(filled).hasSize(48).startsWith(0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1);
  }

  @Test
  void framesAreShownInTheirShapeAndKnowTheStoredOne() throws Exception {
    String graph = "lavfi:color=black:s=32x48:d=0.04,drawbox=8:12:8:12:white:fill,setsar=2/1";
    try (FrameSource source = Sources.open(graph, SourceOptions.colour())) {
      Frame frame = source.next().orElseThrow();

      assertThat(source.info().pixelAspect()).isEqualTo(2);
      assertThat(source.info().width()).isEqualTo(64);
      assertThat(frame.width()).isEqualTo(64);
      assertThat(frame.picture().getWidth()).isEqualTo(64);
      assertThat(frame.grey().at(24, 18)).isGreaterThan(240);
      assertThat(frame.grey().at(12, 18)).isLessThan(16);
      assertThat(frame.stored(new FaceBox(16, 12, 16, 12))).isEqualTo(new FaceBox(8, 12, 8, 12));
      assertThat(frame.shown(new FaceBox(8, 12, 8, 12))).isEqualTo(new FaceBox(16, 12, 16, 12));
    }
  }
}
