package mien.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlWriterTest {

  /** As a headless Java without the libraries for fonts does. */
  @Test
  void aPictureThatCannotBeDrawnIsSaidAndCostsNothingElse() {
    HtmlWriter page = new HtmlWriter();
    page.figure(
        400,
        () -> {
          throw new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager");
        },
        "Rows: the label.");
    page.section("Next");

    assertThat(page.end()).contains("A picture is missing here", "Rows: the label.", "Next");
  }
}
