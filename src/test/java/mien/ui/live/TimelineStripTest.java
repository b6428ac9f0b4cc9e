package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import mien.render.Words;
import mien.ui.Texts;
import org.junit.jupiter.api.Test;

class TimelineStripTest {
  private final FaceTracks tracks = new FaceTracks();
  private final TimelineStrip strip =
      new TimelineStrip(tracks, new Texts("mien.ui.texts", Locale.ROOT), new Words(Locale.ENGLISH));

  private String title() {
    return strip.title(tracks.chosen().orElseThrow());
  }

  @Test
  void namesBothWhoAreCompared() {
    tracks.add(new SyntheticFaces(64, 48, 2).frame(0));
    tracks.choose(2);
    assertThat(title()).isEqualTo("Last 30 seconds of face 2");
    strip.setCompared(true);
    assertThat(title()).isEqualTo("Last 30 seconds of faces 2 and 1");
  }

  @Test
  void whereThereIsNobodyToCompareWithNamesOne() {
    tracks.add(new SyntheticFaces(64, 48, 1).frame(0));
    strip.setCompared(true);
    assertThat(title()).isEqualTo("Last 30 seconds of face 1");
  }
}
