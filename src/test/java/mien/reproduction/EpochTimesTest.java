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

class EpochTimesTest {
  @TempDir Path folder;

  private String written(PaperSystem... systems) {
    Markdown page = new Markdown();
    new EpochTimes(new Findings(folder, folder))
        .write(page, new Paper("", "", "", List.of(systems), List.of(), List.of()));
    return page.text();
  }

  private static Claim claim(String what, double value, String unit) {
    return new Claim(what, value, unit, "a set", "table 1", false);
  }

  private static ModelCard card(double seconds) {
    return new ModelCard(
        "a",
        "a",
        1,
        Emotion.SIX,
        new ModelCard.Input(1, 1, 1, 0, 1, 0, Normalisation.NONE),
        1,
        0,
        null,
        Map.of("seconds an epoch", seconds),
        "",
        "",
        "");
  }

  @Test
  void aPaperThatTellsNoTimesHasNoTable() {
    assertThat(written(new PaperSystem("a", List.of(claim("accuracy", 90, "%")), null))).isEmpty();
  }

  @Test
  void eachTimeOfThePaperIsAColumnBesideOurs() throws IOException {
    Files.writeString(folder.resolve("a-epochs.csv"), "epoch,seconds\n1,17.5\n2,6.4\n3,30\n");
    Files.writeString(folder.resolve("a.json"), card(12.5).toJson());

    assertThat(
            written(
                new PaperSystem(
                    "a",
                    List.of(
                        claim("accuracy", 90, "%"),
                        claim("seconds an epoch, CPU", 137, "s"),
                        claim("seconds an epoch, GPU", 5.5, "s")),
                    null),
                new PaperSystem("b", List.of(claim("seconds an epoch, GPU", 7, "s")), null)))
        .startsWith(
            """
            ### Seconds an epoch

            | system | paper, CPU | paper, GPU | here, fastest | here, mean | pictures an epoch here |
            |---|--:|--:|--:|--:|--:|
            | `a` | 137 s | 5.5 s | 6 s | 13 s | – |
            | `b` | – | 7 s | – | – | – |
            """);
  }
}
