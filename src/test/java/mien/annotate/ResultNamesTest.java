package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultNamesTest {
  private static final ResultNames NAMES =
      new ResultNames(
          Stream.of("a.mp4", "b.v2.mov", "sub/c.mkv", "notes.txt").map(Path::of).toList());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.annotated.mp4",
        "a.annotated.MKV",
        "a.mp4.annotated.mov",
        "a.corrected.mp4",
        "a.corrected.boris.xlsx",
        "b.v2.corrected.csv",
        "sub/c.annotated.mkv",
        "x.mien.jsonl"
      })
  void areThoseOfTheVideoBeside(String name) {
    assertThat(NAMES.have(Path.of(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.mp4",
        "x.annotated.mp4",
        "c.annotated.mkv",
        "notes.corrected.mp4",
        "a.annotated.avi",
        "a.annotated.2.mp4",
        "annotated.mp4",
        "x.corrected.csv"
      })
  void areNotWhatOthersMayCallTheirs(String name) {
    assertThat(NAMES.have(Path.of(name))).isFalse();
  }

  @Test
  void saysWhatWasPassedOver() {
    assertThat(ResultNames.told(List.of())).isEmpty();
    assertThat(ResultNames.told(List.of("a.annotated.mp4")))
        .isEqualTo(
            "Passed over a.annotated.mp4, by its name a result of the video beside it: name it to annotate it.");
    assertThat(ResultNames.told(List.of("a", "b", "c", "d", "e", "f")))
        .startsWith("Passed over a, b, c, d, e and 1 more, by their names results of the videos");
  }
}
