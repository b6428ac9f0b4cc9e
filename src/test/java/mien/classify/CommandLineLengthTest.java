package mien.classify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineLengthTest {
  @TempDir Path folder;

  @Test
  void aLineThatOnnxRuntimeCrashesAtIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("cmdline"), new byte[3989]);
    assertThatThrownBy(() -> CommandLineLength.check(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("@FILE");
  }

  @Test
  void aShorterOneIsNot() throws IOException {
    Path file = Files.write(folder.resolve("cmdline"), new byte[3900]);
    assertThatCode(() -> CommandLineLength.check(file)).doesNotThrowAnyException();
  }
}
