package mien.output.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubtitleFileTest {
  private static final Annotations TWO =
      new Annotations(
          Path.of("a"),
          9_000_000,
          List.of(
              new Segment(1, 1_000_000, 2_000_000, Emotion.FEAR, 0.994),
              new Segment(2, 500_000, 1_500_000, null, 0.3)),
          Map.of(2, "  Ann\n\n <b>\r\tLee "));

  @TempDir Path folder;

  @Test
  void webVttHasACueASegmentInTime() throws IOException {
    Path file = folder.resolve("a.vtt");
    SubtitleFile.writeWebVtt(TWO, file);
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            WEBVTT

            00:00:00.500 --> 00:00:01.500
            <v Ann &lt;b&gt; Lee>uncertain

            00:00:01.000 --> 00:00:02.000
            <v Face 1>fear 0.99
            """);
  }

  @Test
  void subRipHasNumbersAndCommas() throws IOException {
    Path file = folder.resolve("a.srt");
    SubtitleFile.writeSubRip(TWO, file);
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            1
            00:00:00,500 --> 00:00:01,500
            Ann <b> Lee: uncertain

            2
            00:00:01,000 --> 00:00:02,000
            Face 1: fear 0.99

            """);
  }

  @ParameterizedTest
  @CsvSource({
    "499, 00:00:00.000",
    "500, 00:00:00.001",
    "59999500, 00:01:00.000",
    "3599999499, 00:59:59.999",
    "3600000000, 01:00:00.000",
    "360000000000, 100:00:00.000"
  })
  void timesAreRoundedToMilliseconds(long micros, String time) {
    assertThat(SubtitleFile.time(micros, '.')).isEqualTo(time);
  }
}
