package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static String printed(TextTable table) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    table.print(out);
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void figuresStandToTheRightOfTheFirstColumn() {
    TextTable table = TextTable.ofFigures("", "F1", "faces");
    table.add("happiness", "0.25", "7");
    table.add("fear", "1.00", "12345");
    assertThat(printed(table))
        .isEqualTo(
            """
                         F1  faces
            happiness  0.25      7
            fear       1.00  12345
            """);
  }

  @Test
  void wordsStandToTheLeftAndNoLineEndsInSpaces() {
    TextTable table = TextTable.ofWords("model", "accuracy");
    table.add("a", "none");
    table.add("longer", "");
    table.add("50 %d");
    assertThat(printed(table)).isEqualTo("model   accuracy\na       none\nlonger\n50 %d\n");
  }

  @Test
  void aColumnMayBeEmpty() {
    TextTable table = TextTable.ofWords("", "a");
    assertThat(printed(table)).isEqualTo("   a\n");
  }
}
