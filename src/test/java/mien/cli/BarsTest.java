package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ProgressBar;
import org.junit.jupiter.api.Test;

class BarsTest {
  @Test
  void nothingIsWrittenWhereNobodyLooks() {
    assumeTrue(System.console() == null, "this test runs at a terminal");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try (ProgressBar bar = Bars.of("evaluating", 10)) {
      bar.stepBy(10);
      bar.refresh();
      assertThat(bar.getCurrent()).isEqualTo(10);
    } finally {
      System.setErr(before);
    }
    assertThat(bytes.size()).isZero();
  }
}
