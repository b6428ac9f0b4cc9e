package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private static final Rectangle ROOM = new Rectangle(0, 40, 3840, 2120);

  @Test
  void aWindowLiesInTheMiddleAndNeverReachesBeyondTheRoom() {
    assertThat(Screen.middle(1400, 1000, ROOM)).isEqualTo(new Rectangle(1220, 600, 1400, 1000));
    assertThat(Screen.middle(3640, 2574, ROOM)).isEqualTo(new Rectangle(100, 60, 3640, 2080));
  }
}
