package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mien.core.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectedTableTest {
  private static final String SCORES_OF_ANGER =
      "0.700000" + ",0.050000".repeat(6) + ",0.700000" + ",0.050000".repeat(6);

  @TempDir Path folder;
  private Rows rows;

  @BeforeEach
  void aClip() throws IOException {
    Path file = folder.resolve("clip.rows.jsonl");
    Files.write(
        file,
        List.of(
            Samples.session(),
            Samples.row(1, 0, 1, ANGER),
            Samples.row(2, 300_000, 2, HAPPINESS),
            Samples.row(3, 600_000, 0, null)));
    rows = RowsFile.read(file);
  }

  private void rows(String... lines) throws IOException {
    Path file = folder.resolve("other.rows.jsonl");
    Files.writeString(file, Samples.session() + "\n" + String.join("\n", lines));
    rows = RowsFile.read(file);
  }

  private List<String> lines(Edit... edits) throws IOException {
    Project project =
        Stream.of(edits).reduce(Project.of(rows, "c"), (p, edit) -> edit.apply(p), (a, b) -> b);
    Path file = folder.resolve("clip.csv");
    CorrectedTable.write(project, rows, file);
    return Files.readAllLines(file);
  }

  @Test
  void hasTheTablesColumnsAndItsOwnAfterThem() throws IOException {
    List<String> lines = lines();
    assertThat(lines.get(0))
        .startsWith("frame,face_id,timestamp,confidence,success,pts_us,face_x,")
        .endsWith(
            ",label,uncertain,name,machine_label,machine_uncertain,reviewed,"
                + "r_anger,r_disgust,r_fear,r_happiness,r_sadness,r_surprise,r_neutral");
    assertThat(lines.get(1))
        .isEqualTo(
            "1,1,0.000000,0.900,1,0,10.5,20.0,30.0,40.0,,,,"
                + SCORES_OF_ANGER
                + ",anger,0,,anger,0,0,,,,,,,");
    assertThat(lines.get(3))
        .isEqualTo("3,0,0.600000,0.000,0,600000" + ",".repeat(4 + 3 + 14 + 2 + 11));
  }

  @Test
  void theMachinesWordStaysBesideTheAnalysts() throws IOException {
    assertThat(lines(new Edit.Label(1, new Span(0, 300_000), HAPPINESS)).get(1))
        .contains(SCORES_OF_ANGER + ",happiness,0,,anger,0,1,");
  }

  @Test
  void framesKeepTheirNumbersWhereSomeWereNotAnalysed() throws IOException {
    rows(Samples.row(1, 0, 1, ANGER), Samples.row(6, 200_000, 0, null));
    assertThat(lines().get(1)).startsWith("1,1,0.000000,");
    assertThat(lines().get(2)).startsWith("6,0,0.200000,");
  }

  /** A change that is too short for a segment is neither seen nor judged by the analyst. */
  @Test
  void whatNobodyJudgedIsLabelledAsTheMachineLabelledIt() throws IOException {
    rows(
        Samples.row(1, 0, 1, ANGER),
        Samples.row(2, 300_000, 1, HAPPINESS),
        Samples.row(3, 400_000, 1, ANGER),
        Samples.row(4, 800_000, 0, null));
    assertThat(lines().subList(1, 4)).allMatch(line -> line.contains(",anger,0,,anger,0,0,"));
    assertThat(lines(new Edit.Confirm(1, new Span(0, 800_000))).subList(1, 4))
        .allMatch(line -> line.contains(",anger,0,,anger,0,1,"));
  }

  @Test
  void everyColumnIsDescribed() throws IOException {
    String page = Files.readString(Path.of("docs", "FORMATS.md"));
    assertThat(CorrectedTable.header())
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  @Test
  void aDeletedSegmentLeavesNoLabelAndAnExcludedFaceNoRow() throws IOException {
    assertThat(lines(new Edit.Delete(1, new Span(0, 300_000))).get(1))
        .startsWith("1,1,0.000000,0.900,1,0,10.5,20.0,30.0,40.0,,,")
        .contains(",,,anger,0,1,");
    assertThat(lines(new Edit.Exclude(1, new Span(0, 300_000), true)).get(1))
        .startsWith("1,0,0.000000,0.000,0,0,,");
  }

  @Test
  void onlyAFaceWithABaselineHasItsDifferences() throws IOException {
    List<String> lines = lines(new Edit.MarkNeutral(1, new Span(0, 300_000), true));
    assertThat(lines.get(1)).endsWith(",0.000000".repeat(7));
    assertThat(lines.get(2)).endsWith(",happiness,0,0,,,,,,,");
  }

  @Test
  void twoOfOneNameAreToldApart() throws IOException {
    List<String> lines = lines(new Edit.Name(1, "Anna"), new Edit.Name(2, "Anna"));
    assertThat(lines.get(1)).contains(",0,Anna,anger,");
    assertThat(lines.get(2)).contains(",0,Anna (2),happiness,");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"=1+1, '=1+1", "+49, '+49", "-x, '-x", "@SUM, '@SUM", "Anna=, Anna=", "a-b, a-b"})
  void noNameRunsAsAFormula(String name, String cell) throws IOException {
    assertThat(lines(new Edit.Name(1, name)).get(1)).contains(",0," + cell + ",anger,0,0,");
  }
}
