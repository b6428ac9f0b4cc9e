package mien.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "a/interview.v2.MP4, interview.v2, mp4",
    "a.b/interview, interview, ''",
    ".hidden, .hidden, ''",
    "clip., clip, ''"
  })
  void takesANameApart(Path file, String stem, String ending) {
    assertThat(FileNames.stem(file)).isEqualTo(stem);
    assertThat(FileNames.ending(file)).isEqualTo(ending);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CON", "nul", "a/Aux.mp4", "com1.tar.gz", "LPT9", "COM\u00b2.csv", "prn .txt"})
  void knowsTheNamesOfWindowsDevices(Path file) {
    assertThat(FileNames.isReservedOnWindows(file)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CONTROL.mp4", "auxiliary", "com.csv", "COM10", "my con.mp4", "con/a.mp4"})
  void otherNamesAreFree(Path file) {
    assertThat(FileNames.isReservedOnWindows(file)).isFalse();
  }
}
