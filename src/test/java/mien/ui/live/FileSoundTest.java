package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mien.ui.Playing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileSoundTest {
  private final List<@Nullable Playing> told = new ArrayList<>();
  private final FileSound sound = new FileSound(told::add);

  /** A frame of this moment, shown at this time of the clock; both ms. */
  private void shown(long moment, long clock) {
    sound.shown(moment * 1000, clock * 1_000_000);
  }

  @Test
  void beginsWithThePictureAndGoesOnAlone() {
    sound.setFile("a.mp4");
    shown(40, 1_000);
    shown(80, 1_050);
    shown(120, 1_075);
    assertThat(told).containsExactly(new Playing(1_000_000_000, 40_000, 1));
  }

  @Test
  void beginsAnewWhereThePictureGoesElsewhere() {
    sound.setFile("a.mp4");
    shown(5_000, 1_000);
    shown(0, 1_040); // the file plays once more
    shown(30_000, 1_080); // somebody sought
    assertThat(told)
        .extracting(Playing::startedMicros)
        .containsExactly(5_000_000L, 0L, 30_000_000L);
  }

  @Test
  void isSilentWhilePausedMutedOrWithoutAFile() {
    shown(0, 0);
    assertThat(told).isEmpty();

    sound.setFile("a.mp4");
    shown(0, 0);
    sound.setFile(null);
    shown(40, 40);
    sound.setFile("a.mp4");
    shown(80, 80);
    sound.toggle();
    shown(120, 120);
    assertThat(told).hasSize(4);
    assertThat(told.get(1)).isNull();
    assertThat(told.get(3)).isNull();
    assertThat(sound.isWanted()).isFalse();
  }
}
