package mien.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.InputException;
import mien.evaluation.EvaluationReport;
import mien.evaluation.Prediction;
import mien.evaluation.Proportion;
import mien.evaluation.ReportFiles;
import mien.evaluation.Views;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionPageTest {
  @TempDir Path folder;

  @BeforeEach
  void makeReports() throws IOException {
    write("yousaf", "Training", 80, List.of(), "yousaf-Training.json");
    write("yousaf", "PrivateTest", 60, List.of(), "yousaf-PrivateTest.json");
    write("iliev-50", "PublicTest", 50, List.of(), "iliev-50-PublicTest.json");
    write("yousaf", "all", 70, List.of("group"), "yousaf-people.json");
    Files.writeString(
        folder.resolve("iliev-50-epochs.csv"),
        "epoch,seconds,loss,accuracy,validation_loss,validation_accuracy\n"
            + "1,17.5,2,0.1,2,0.2\n"
            + "2,6.9,1,0.3,1,0.4\n");
    Files.writeString(
        folder.resolve("yousaf-to-fear.json"),
        """
        {"model": "yousaf", "data": "fer.zip", "split": "PublicTest", "method": "guided",
         "modification": {"target": "fear", "already": 2,
           "all": {"from": "any", "faces": 10, "raised": 9, "before": 0.1, "after": 0.8, "steps": 7},
           "rows": [
             {"from": "anger", "faces": 4, "raised": 4, "before": 0.1, "after": 0.9, "steps": 7},
             {"from": "happiness", "faces": 6, "raised": 5, "before": 0.1, "after": 0.7, "steps": 7}]}}
        """);
  }

  @Test
  void figuresComeFromTheReports() {
    assertThat(page())
        .contains(
            "| `yousaf` | 85.4 % accuracy, FER-2013 | 80.0 % (71.1–86.7 %) | 60.0 % (50.2–69.1 %)"
                + " | 61.0 % (51.2–70.0 %) |",
            "| 1,234 | 2.5 MB | 0.75 |",
            "5.4 points above the first and 25.4 points above the second: it lies nearer to a"
                + " training figure",
            "| `iliev-50` | PublicTest (chosen by) | 100 | 50.0 % (40.4–59.6 %) |",
            "| `iliev-50` | 137 s | 50 s | 7 s | 12 s |",
            "![Accuracy and loss of iliev-50 by epoch](curves/iliev-50.png)",
            "The epochs of `iliev-100`,",
            "| anger | 0.96 |",
            "| a | 50 | 50 | 0 | 70.0 % (56.2–80.9 %) |",
            "|  | `iliev-50` |",
            "| blur | 33.0 |",
            "each figure has about 9 points of sampling error",
            "p = 1.0000. Chance alone may explain it.",
            "| `yousaf` | fear | any | 10 | 90.0 % (59.6–98.2 %) | 0.10 | 0.80 | 7 |",
            "|  |  | happiness | 6 | 83.3 %");
  }

  @Test
  void whatIsNotThereIsSaidInWords() {
    String page = page();
    assertThat(page)
        .contains(
            "| `resnet50` | 53 % accuracy, women to men, KDEF | not trained yet | – |",
            "| `iliev-50` | 87 % test accuracy, eNTERFACE'05 | no report yet | no report yet",
            "`resnet50`: no model yet")
        .doesNotContain("NaN", "null", "%s", "%d");
  }

  @Test
  void ourOwnNetworkHasARowOnceItIsMeasured() {
    assertThat(page()).doesNotContain("`mien`");
    write("mien", "PrivateTest", 70, List.of(), "mien-PrivateTest.json");
    assertThat(page()).contains("| `mien` | our own network, in no paper | no report yet | 70.0");
  }

  @Test
  void theCommandsAreThoseOfTheReports() {
    assertThat(page())
        .contains(
            "--by group --json docs/reports/yousaf-people.json",
            "--to fear --out out --json docs/reports/yousaf-to-fear.json",
            "--split PrivateTest --tta --json docs/reports/NAME-PrivateTest.json");
  }

  @Test
  void aModificationIsKnownByWhatItHolds() throws IOException {
    String before = page();
    Files.move(folder.resolve("yousaf-to-fear.json"), folder.resolve("yousaf, changed.json"));
    assertThat(page()).isEqualTo(before).contains("--to fear");
  }

  @Test
  void aTableThatIsNoTrainingsIsNamed() throws IOException {
    Files.writeString(folder.resolve("iliev-50-epochs.csv"), "epoch\n1\n");
    assertThatThrownBy(this::page)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("iliev-50-epochs.csv");
  }

  @Test
  void aReportUnderAnothersNameIsRefused() throws IOException {
    Files.copy(folder.resolve("yousaf-Training.json"), folder.resolve("yousefi-Training.json"));
    assertThatThrownBy(this::page)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("yousefi-Training.json");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Findings findings = new Findings(folder.resolve("none"), folder);
    assertThatThrownBy(() -> new ReproductionPage(Papers.read(), findings).text())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none");
  }

  private String page() {
    return new ReproductionPage(Papers.read(), new Findings(folder, folder)).text();
  }

  /** A hundred angry faces, so many of them judged rightly, the first half of group a. */
  private void write(String system, String split, int right, List<String> columns, String file) {
    List<Prediction> judged = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Emotion said = i % 50 < right / 2 ? Emotion.ANGER : Emotion.FEAR;
      judged.add(
          new Prediction(
              Emotion.ANGER, sure(said), Map.of("subject", "s" + i, "group", i < 50 ? "a" : "b")));
    }
    EvaluationReport report =
        EvaluationReport.of(
            "2026-01-02",
            new EvaluationReport.Model(
                system,
                system,
                1234,
                1,
                Map.of("seconds an epoch", 12.0),
                "CPU",
                2_500_000,
                0.5,
                0.75),
            new EvaluationReport.Data("people.zip", "ab", split, 100, 0, 0, "face crops"),
            judged,
            List.of(),
            Map.of(Views.FLIP_AND_SHIFTS, new Proportion(right + 1, 100)),
            split.equals("PublicTest") ? Map.of("blur", new Proportion(33, 100)) : Map.of(),
            columns,
            Map.of());
    try {
      new ObjectMapper().writeValue(folder.resolve(file).toFile(), ReportFiles.json(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmotionScores sure(Emotion emotion) {
    double[] p = new double[7];
    p[emotion.ordinal()] = 1;
    return EmotionScores.of(p);
  }
}
