package mien.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowSinksTest {
  private static final Provenance.Part NOTHING = new Provenance.Part("none", null);
  private static final Provenance SESSION =
      new Provenance(Provenance.FORMAT, "mien test", NOTHING, Map.of(), NOTHING);

  @TempDir Path folder;

  @Test
  void endingChoosesTheFormat() throws Exception {
    try (var csv = RowSinks.open(Path.of("a.CSV"), folder.resolve("1"), Columns.FULL, SESSION);
        var json = RowSinks.open(Path.of("a.jsonl"), folder.resolve("2"), Columns.FULL, SESSION)) {
      assertThat(csv).isInstanceOf(CsvSink.class);
      assertThat(json).isInstanceOf(JsonLinesSink.class);
    }
  }

  @Test
  void anotherEndingIsRefused() {
    assertThatThrownBy(
            () -> RowSinks.open(Path.of("a.xls"), folder.resolve("1"), Columns.FULL, SESSION))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.xls");
  }
}
