package mien.cli;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.evaluation.EvaluationReport;
import mien.evaluation.Prediction;
import mien.evaluation.Proportion;
import mien.evaluation.Views;
import org.junit.jupiter.api.Test;

class EvaluationPrinterTest {
  private static List<Prediction> said(
      int times, Emotion truth, Emotion said, double probability, String sex) {
    double[] p = new double[7];
    java.util.Arrays.fill(p, (1 - probability) / 6);
    p[said.ordinal()] = probability;
    return Collections.nCopies(
        times, new Prediction(truth, EmotionScores.of(p), Map.of("sex", sex)));
  }

  private static String printed(
      List<Prediction> first, int missed, Double alone, List<String> columns, int models) {
    Map<String, List<Prediction>> all = new LinkedHashMap<>();
    all.put("a", first);
    if (models > 1) {
      all.put("b", first.stream().map(EvaluationPrinterTest::asAnger).toList());
    }
    EvaluationReport report =
        EvaluationReport.of(
            "2026-01-02",
            new EvaluationReport.Model("a", "tiny", 10, 1, Map.of(), "CPU", 4096, 1.234, alone),
            new EvaluationReport.Data("set", "ab", "test", 8, 0, missed, "face crops"),
            first,
            List.of(),
            Map.of(Views.FLIP_AND_SHIFTS, new Proportion(7, 8)),
            Map.of("darkness", new Proportion(0, 0)),
            columns,
            all);
    StringWriter text = new StringWriter();
    new EvaluationPrinter(new PrintWriter(text)).print(report);
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static Prediction asAnger(Prediction face) {
    return new Prediction(face.truth(), EmotionScores.of(1, 0, 0, 0, 0, 0, 0), face.attributes());
  }

  private static List<Prediction> judged() {
    return Stream.of(
            said(4, ANGER, ANGER, 0.8, "f"),
            said(2, FEAR, FEAR, 0.6, "m"),
            said(2, FEAR, ANGER, 0.5, "m"))
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void printsTheFiguresInOrder() {
    assertThat(printed(judged(), 0, null, List.of(), 1).lines().toList())
        .startsWith(
            "a on set, test (face crops)",
            "accuracy  75.0 % (40.9–92.9 %, n = 8)",
            "  flip and shifts  87.5 % (52.9–97.8 %, n = 8)",
            "  darkness  none",
            "",
            "                  precision  recall    F1  faces",
            "anger                  0.67    1.00  0.80      4",
            "fear                   1.00    0.50  0.67      4",
            "macro average          0.83    0.75  0.73      8",
            "weighted average       0.83    0.75  0.73      8",
            "")
        .contains("85 % right when 75 % of the faces are named (uncertain below 0.60)")
        .endsWith("1.23 ms a face, CPU");
  }

  @Test
  void saysWhatWasLeftOutAndTheTimeOfOneFaceOnlyWhereThereIsSome() {
    assertThat(printed(judged(), 3, 0.5, List.of(), 1))
        .contains("left out  0 of emotions the model does not know, 3 in which no face was found")
        .contains("0.50 ms for one face at a time (median)");
    assertThat(printed(judged(), 0, null, List.of(), 1))
        .doesNotContain("left out", "one face at a time");
  }

  @Test
  void saysNothingOfAnAccuracyThatIsNeverReached() {
    assertThat(printed(said(3, FEAR, ANGER, 0.9, "f"), 0, null, List.of(), 1))
        .doesNotContain("85 % right");
  }

  @Test
  void groupsCarryTheirTestAndACaution() {
    assertThat(printed(judged(), 0, null, List.of("sex"), 1))
        .containsPattern("by sex  accuracy +people  missed\n")
        .containsPattern("\nf +100.0 % \\(51.0–100.0 %, n = 4\\) +4 +0\n")
        .containsPattern("\nm +50.0 % \\(15.0–85.0 %, n = 4\\) +4 +0\n")
        .containsPattern("largest difference 50.0 points, p = 0\\.\\d{4} \\(permutation test\\)")
        .contains("Fewer than 10 people, too few to speak for their group: f (4), m (4).");
  }

  @Test
  void modelsStandAgainstEachOther() {
    assertThat(printed(judged(), 0, null, List.of("sex"), 2))
        .contains("on the faces whose emotion all of the models know:")
        .containsPattern("a by sex  accuracy\nf +100.0 %")
        .containsPattern("b by sex  accuracy\nf +100.0 %.*\nm +0.0 %")
        .contains("a alone is right on 2 faces, b alone on 0: p = 0.5000 (McNemar's exact test)");
  }

  @Test
  void printsTheSameInEveryCountry() {
    Locale before = Locale.getDefault();
    String here = printed(judged(), 3, 0.5, List.of("sex"), 2);
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(printed(judged(), 3, 0.5, List.of("sex"), 2)).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }
}
