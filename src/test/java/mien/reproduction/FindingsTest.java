package mien.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.InputException;
import mien.evaluation.EpochCurves;
import mien.evaluation.EvaluationReport;
import mien.evaluation.Prediction;
import mien.evaluation.ReportFiles;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
  private static final String MODIFIED =
      """
      {"model": "a", "data": "set", "split": "test", "modification": {"target": "fear", "already": 2,
       "all": {"from": "any", "faces": 1, "raised": 1, "before": 0, "after": 1, "steps": 7}, "rows": []}}
      """;

  @TempDir Path folder;
  private Findings findings;

  @BeforeEach
  void open() {
    findings = new Findings(folder, folder);
  }

  private void write(String file, String system, String split, List<String> groups)
      throws IOException {
    EvaluationReport report =
        EvaluationReport.of(
            "2026-01-02",
            new EvaluationReport.Model(system, system, 1, 1, Map.of(), "CPU", 1, 1, null),
            new EvaluationReport.Data("set", "ab", split, 1, 0, 0, "face crops"),
            List.of(
                new Prediction(
                    Emotion.ANGER, EmotionScores.of(1, 0, 0, 0, 0, 0, 0), Map.of("sex", "f"))),
            List.of(),
            Map.of(),
            Map.of(),
            groups,
            Map.of());
    new ObjectMapper().writeValue(folder.resolve(file).toFile(), ReportFiles.json(report));
  }

  private void text(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private static void assertRefused(ThrowingCallable reading, String... words) {
    assertThatThrownBy(reading)
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(words)
        .hasMessageMatching("[^\n]+");
  }

  @Test
  void theLatestSplitTellsMost() throws IOException {
    assertThat(findings.latest("a")).isEmpty();
    write("a-Training.json", "a", "Training", List.of());
    assertThat(findings.latest("a").orElseThrow().data().split()).isEqualTo("Training");
    write("a-PrivateTest.json", "a", "PrivateTest", List.of());
    write("a-PublicTest.json", "a", "PublicTest", List.of());
    assertThat(findings.latest("a").orElseThrow().data().split()).isEqualTo("PrivateTest");
    assertThat(findings.of("b", FerSplit.TEST)).isEmpty();
  }

  @Test
  void aReportOfAnotherSystemOrSplitIsRefused() throws IOException {
    write("a-PublicTest.json", "b", "PublicTest", List.of());
    assertRefused(() -> findings.of("a", FerSplit.VALIDATION), "a report of b on PublicTest");
    write("a-PublicTest.json", "a", "Training", List.of());
    assertRefused(() -> findings.of("a", FerSplit.VALIDATION), "a report of a on Training");
  }

  @Test
  void ourOwnNetworkIsThereOnceItIsMeasured() throws IOException {
    Papers none = new Papers(List.of());
    assertThat(findings.systems(none)).isEmpty();
    write("mien-PublicTest.json", "mien", "PublicTest", List.of());
    assertThat(findings.systems(none)).extracting(Papers.PaperSystem::id).containsExactly("mien");
  }

  @Test
  void readsTheSecondsOfEachEpoch() throws IOException {
    assertThat(findings.epochSeconds("a")).isEmpty();
    text("a-epochs.csv", "epoch,seconds,rate\n1,17.5,0.1\n2,6,0.1\n");
    assertThat(findings.epochSeconds("a")).containsExactly(17.5, 6.0);
  }

  @Test
  void readsTheCurvesOfATraining() throws IOException {
    assertThat(findings.curves("a")).isEmpty();
    text(
        "a-epochs.csv",
        "epoch,seconds,rate,loss,accuracy,validation_loss,validation_accuracy\n"
            + "1,17,0.1,2,0.25,1.5,0.5\n");
    assertThat(findings.curves("a"))
        .contains(
            new EpochCurves(List.of(1.0), List.of(2.0), List.of(0.25), List.of(1.5), List.of(0.5)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"epoch\n1\n", "epoch,seconds\n1,soon\n", "epoch,seconds\n1\n", "\"a"})
  void aTableThatIsNoTrainingsIsNamed(String table) throws IOException {
    text("a-epochs.csv", table);
    assertRefused(() -> findings.epochSeconds("a"), "a-epochs.csv is not the epochs.csv");
  }

  @Test
  void tellsGroupsAndModificationsFromOtherReports() throws IOException {
    write("2.json", "a", "all", List.of("sex"));
    write("1.json", "b", "all", List.of("sex"));
    write("3.json", "c", "all", List.of());
    text("0.json", MODIFIED);
    text("4.txt", "notes");
    assertThat(findings.groups())
        .extracting(report -> report.model().name())
        .containsExactly("b", "a");
    assertThat(findings.modifications())
        .extracting(modified -> modified.modification().target())
        .containsExactly("fear");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "notes", "[]", "{}", "null", "7"})
  void whatIsNoReportIsNamed(String content) throws IOException {
    text("a.json", content);
    assertRefused(findings::groups, "a.json", "make it anew with");
  }

  @Test
  void twoReportsInOneFileAreNone() throws IOException {
    write("a.json", "a", "all", List.of("sex"));
    text("a.json", Files.readString(folder.resolve("a.json")).repeat(2));
    assertRefused(findings::groups, "a.json");
    Files.delete(folder.resolve("a.json"));
    text("b.json", MODIFIED.repeat(2));
    assertRefused(findings::modifications, "b.json");
  }

  @Test
  void aModificationThatLacksSomethingIsNamed() throws IOException {
    text("a.json", MODIFIED.replace("\"model\": \"a\", ", ""));
    assertRefused(findings::modifications, "a.json", "mien explain … --to");
  }

  @Test
  void aCardMayComeWithoutItsModel() throws IOException {
    assertThat(findings.card("a")).isEmpty();
    text("a.json", "{");
    assertRefused(() -> findings.card("a"), "a.json");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertRefused(new Findings(folder.resolve("none"), folder)::groups, "There is no folder");
  }
}
