package mien.output.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MimeTypeTest {
  @ParameterizedTest
  @CsvSource({
    "a.ts, video/mp2t",
    "A.MP4, video/mp4",
    "a.b.mpg, video/mpeg",
    "a.txt, unknown",
    "a, unknown"
  })
  void isTheSameOnEveryMachine(String file, String type) {
    assertThat(MimeType.of(Path.of("folder.mov", file))).isEqualTo(type);
  }
}
