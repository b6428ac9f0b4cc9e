package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class SamplingOptionsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "83.5, 83500000",
    "1:23.5, 83500000",
    "0:01:23.5, 83500000",
    "2:00:00, 7200000000",
    "0.000001, 1"
  })
  void readsSecondsAndClockTimes(String text, long micros) {
    assertThat(new SamplingOptions.MediaTime().convert(text)).isEqualTo(micros);
  }

  @Test
  void refusesAnythingElse() {
    for (String text : new String[] {"", "-1", "soon", "1:2:3:4", "1.0000001", "1:75", "1:60:00"}) {
      assertThatThrownBy(() -> new SamplingOptions.MediaTime().convert(text))
          .isInstanceOf(TypeConversionException.class);
    }
  }
}
