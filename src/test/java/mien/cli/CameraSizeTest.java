package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

class CameraSizeTest {

  @Test
  void readsWidthAndHeight() {
    assertThat(CameraSize.parse("1280x720", Main.commandLine()))
        .isEqualTo(new CameraSize(1280, 720));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1280", "1280*720", "x720", "-1x-1", "0x0", ""})
  void refusesWhatIsNoSize(String text) {
    assertThatThrownBy(() -> CameraSize.parse(text, Main.commandLine()))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("640x480");
  }
}
