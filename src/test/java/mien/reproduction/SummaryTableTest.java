package mien.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.reproduction.Papers.Claim;
import mien.reproduction.Papers.Paper;
import mien.reproduction.Papers.PaperSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of systems without a report; ReproductionPageTest has the rows of those with one. */
class SummaryTableTest {
  @TempDir Path folder;

  private List<String> rows(Claim... claims) {
    PaperSystem system = new PaperSystem("a", List.of(claims), null);
    Markdown page = new Markdown();
    Papers papers =
        new Papers(List.of(new Paper("", "", "", List.of(system), List.of(), List.of())));
    new SummaryTable(papers, new Findings(folder, folder)).write(page);
    return page.text().lines().filter(line -> line.startsWith("| `")).toList();
  }

  private static Claim claim(String what, double value, String unit, boolean headline) {
    return new Claim(what, value, unit, "a set", "table 1", headline);
  }

  @Test
  void onlyHeadlinesStandInTheOverview() {
    assertThat(
            rows(
                claim("accuracy", 90.75, "%", true),
                claim("recall", 80, "%", false),
                claim("parameters", 58_423, null, true)))
        .containsExactly(
            "| `a` | 90.75 % accuracy, a set; 58,423 parameters, a set | not trained yet |"
                + " – | – | – | – | – | – |");
  }

  @Test
  void aSystemWithACardIsTrained() throws IOException {
    ModelCard card =
        new ModelCard(
            "a",
            "a",
            1,
            Emotion.SIX,
            new ModelCard.Input(1, 1, 1, 0, 1, 0, Normalisation.NONE),
            1,
            0,
            null,
            Map.of(),
            "",
            "",
            "");
    Files.writeString(folder.resolve("a.json"), card.toJson());
    assertThat(rows(claim("accuracy", 0.53, null, true)))
        .containsExactly(
            "| `a` | 0.53 accuracy, a set | trained, no report yet | – | – | – | – | – | – |");
  }
}
