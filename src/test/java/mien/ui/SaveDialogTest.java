package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveDialogTest {
  private static final List<String> ROWS = List.of(".csv", ".jsonl");

  @TempDir Path folder;
  private final List<Path> asked = new ArrayList<>();

  private String accepted(String name, List<String> endings, boolean replace) {
    return SaveDialog.accepted(
            folder.resolve(name),
            endings,
            file -> {
              asked.add(file);
              return replace;
            })
        .map(file -> file.getFileName().toString())
        .orElse("nothing");
  }

  @Test
  void givesAnEndingWhereThereIsNone() {
    assertThat(accepted("out", List.of(".eaf"), false)).isEqualTo("out.eaf");
    assertThat(accepted("interview.v2", ROWS, false)).isEqualTo("interview.v2.csv");
    assertThat(accepted("a.JSONL", ROWS, false)).isEqualTo("a.JSONL");
    assertThat(accepted("a.textgrid", List.of(".TextGrid"), false)).isEqualTo("a.textgrid");
    assertThat(asked).isEmpty();
  }

  @Test
  void replacesNothingUnasked() throws IOException {
    Path there = Files.createFile(folder.resolve("rows.csv"));
    assertThat(accepted("rows", ROWS, false)).isEqualTo("nothing");
    assertThat(accepted("rows.csv", ROWS, true)).isEqualTo("rows.csv");
    assertThat(asked).containsExactly(there, there);
  }
}
