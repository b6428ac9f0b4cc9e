package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {

  @Test
  void readsWidthAndHeight() {
    assertThat(PictureSize.parse("1280x720")).isEqualTo(new PictureSize(1280, 720));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1280", "1280*720", "x720", "-1x-1", "0x0", ""})
  void refusesWhatIsNoSize(String text) {
    assertThatThrownBy(() -> PictureSize.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("640x480");
  }

  @ParameterizedTest
  @ValueSource(strings = {"16385x480", "640x99999"})
  void refusesWhatNoPictureHas(String text) {
    assertThatThrownBy(() -> PictureSize.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(text)
        .hasMessageContaining("at most 16384");
  }
}
