package mien.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;
import mien.ui.Playing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {
  @TempDir Path folder;
  private Player player;
  private final List<Playing> told = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    SyntheticReview drawn = new SyntheticReview(folder, 64, 48, 1, 4);
    player = new Player(new ReviewState(drawn.project(), drawn.rows()));
    player.onChange(told::add);
  }

  @Test
  void tellsHowItPlays() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          player.slower();
          player.toggle();
          player.faster();
          player.faster();
          player.toggle();
        });
    assertThat(told).hasSize(5);
    assertThat(told.get(0)).isNull();
    assertThat(told.get(1).speed()).isEqualTo(0.5);
    assertThat(told.get(2).speed()).isEqualTo(1);
    assertThat(told.get(3).speed()).isEqualTo(1.5);
    assertThat(told.get(4)).isNull();
  }

  @Test
  void knowsTheSlowestAndTheFastest() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          for (int i = 0; i < 10; i++) {
            player.slower();
          }
        });
    assertThat(player.speed()).isEqualTo(0.25);
    SwingUtilities.invokeAndWait(
        () -> {
          for (int i = 0; i < 10; i++) {
            player.faster();
          }
        });
    assertThat(player.speed()).isEqualTo(4);
  }

  @Test
  void theMomentShownFollowsTheClock() {
    Playing playing = new Playing(1_000, 2_000_000, 0.5);
    assertThat(playing.micros(1_000)).isEqualTo(2_000_000);
    assertThat(playing.micros(1_000 + 3_000_000_000L)).isEqualTo(3_500_000);
  }
}
