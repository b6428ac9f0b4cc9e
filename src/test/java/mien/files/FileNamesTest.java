package mien.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
