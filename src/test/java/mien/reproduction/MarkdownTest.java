package mien.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void blocksStandApart() {
    Markdown page = new Markdown();
    page.heading(2, "Title");
    page.paragraph("");
    page.list(List.of());
    page.details("Nothing", List.of());
    page.list(List.of("one", "two"));
    page.code(List.of("a", "b"));
    assertThat(page.text()).isEqualTo("## Title\n\n- one\n- two\n\n```\na\nb\n```\n");
  }

  @Test
  void figuresStandToTheRight() {
    Markdown page = new Markdown();
    page.table(1, List.of("name", "n"), List.of(List.of("a", "1"), List.of("b", "2")));
    assertThat(page.text()).isEqualTo("| name | n |\n|---|--:|\n| a | 1 |\n| b | 2 |\n");
  }
}
