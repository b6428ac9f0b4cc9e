package mien.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WantedModelTest {
  private static final Path USED = Path.of("used");
  private static final Path BROKEN = Path.of("broken");
  private static final Path OTHER = Path.of("other");

  private final WantedModel wanted = new WantedModel(USED);

  @Test
  void whatCannotBeUsedIsNotWantedAnyMore() {
    wanted.choose(BROKEN);
    wanted.giveUp(BROKEN, USED);
    assertThat(wanted.file()).isEqualTo(USED);
  }

  @Test
  void whatWasChosenSinceStays() {
    wanted.choose(BROKEN);
    wanted.choose(OTHER);
    wanted.giveUp(BROKEN, USED);
    assertThat(wanted.file()).isEqualTo(OTHER);
  }
}
