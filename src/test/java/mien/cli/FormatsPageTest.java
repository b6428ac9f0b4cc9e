package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mien.annotate.AnnotateReport;
import mien.annotate.AnnotateSummary;
import mien.annotate.ResultFormat;
import mien.capture.Camera;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.evaluation.EvaluationReport;
import mien.evaluation.FoldSummary;
import mien.explain.ExplainReport;
import mien.kiosk.Health;
import mien.live.BenchReport;
import mien.live.LiveSummary;
import mien.output.Columns;
import mien.output.CsvSink;
import mien.output.JsonLinesSink;
import mien.output.Provenance;
import mien.output.annotation.SegmentTable;
import mien.output.parquet.Column;
import mien.soak.SoakReport;
import mien.training.data.Duplicates;
import mien.training.data.Statistics;
import mien.training.data.VideoFaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on formats names every column and field that is written. */
class FormatsPageTest {
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  /** Whatever stands between backquotes; of {@code faces[].box}, the last word. */
  private static Set<String> named() throws IOException {
    return CODE.matcher(page())
        .results()
        .map((MatchResult code) -> code.group(1).replaceFirst(".*\\[]\\.", ""))
        .collect(Collectors.toSet());
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("docs", "FORMATS.md"));
  }

  @Test
  void everyColumnOfTheTable() throws IOException {
    assertThat(named()).containsAll(CsvSink.header(Columns.FULL)).contains(CsvSink.MARKER);
  }

  @Test
  void everyColumnOfTheSegments() throws IOException {
    assertThat(named()).containsAll(SegmentTable.COLUMNS.stream().map(Column::name).toList());
  }

  @Test
  void everyFieldOfTheJsonLines() throws IOException {
    Path file = folder.resolve("rows.jsonl");
    Provenance made = Provenance.of(Path.of("pom.xml"), Map.of("a", "b"), "camera:0");
    try (JsonLinesSink sink = new JsonLinesSink(file, made)) {
      sink.accept(result());
    }
    Set<String> fields = new TreeSet<>();
    for (String line : Files.readAllLines(file)) {
      collect(MAPPER.readTree(line), fields);
    }
    Emotion.ALL.forEach(emotion -> fields.remove(emotion.label()));
    fields.removeAll(Set.of("a", "session"));
    assertThat(fields).contains("duration", "smooth", "program");
    assertThat(named()).containsAll(fields);
  }

  private static FrameResult result() {
    double[] even = new double[Emotion.ALL.size()];
    Arrays.fill(even, 1.0 / even.length);
    EmotionScores scores = EmotionScores.of(even);
    Expression said = new Expression(scores, scores, Emotion.NEUTRAL, true);
    return new FrameResult(
        new Frame(0, 0, 0, new GreyImage(8, 6, new byte[48]), null),
        List.of(new Face(1, new FaceBox(1, 1, 4, 4), 0.5, null, said)));
  }

  private static void collect(JsonNode node, Set<String> fields) {
    node.fieldNames().forEachRemaining(fields::add);
    node.forEach(child -> collect(child, fields));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AnnotateSummary.class,
        AnnotateReport.class,
        Provenance.class,
        LiveSummary.class,
        BenchReport.class,
        Health.class,
        SoakReport.class,
        EvaluationReport.class,
        ExplainReport.class,
        FoldSummary.class,
        Statistics.class,
        Duplicates.class,
        VideoFaces.Made.class,
        Camera.class,
        SelfTestCommand.Finding.class
      })
  void everyFieldOfTheReports(Class<?> report) throws IOException {
    Set<String> fields = new TreeSet<>();
    collect(MAPPER.constructType(report), fields, new HashSet<>());
    assertThat(fields).isNotEmpty();
    assertThat(named()).containsAll(fields);
  }

  /** The names that Jackson writes, of this type and of all that is in it. */
  private static void collect(JavaType type, Set<String> fields, Set<JavaType> seen) {
    Stream.ofNullable(type.getContentType()).forEach(t -> collect(t, fields, seen));
    if (type.getRawClass().getName().startsWith("mien.") && !type.isEnumType() && seen.add(type)) {
      BeanDescription bean = MAPPER.getSerializationConfig().introspect(type);
      if (bean.findJsonValueAccessor() != null) {
        return;
      }
      List<BeanPropertyDefinition> written =
          bean.findProperties().stream().filter(BeanPropertyDefinition::couldSerialize).toList();
      written.forEach(property -> fields.add(property.getName()));
      written.forEach(property -> collect(property.getAccessor().getType(), fields, seen));
    }
  }

  @ParameterizedTest
  @EnumSource(ResultFormat.class)
  void everyFormatsEnding(ResultFormat format) throws IOException {
    assertThat(named()).contains("NAME" + format.ending());
  }

  @ParameterizedTest
  @EnumSource(AnnotateReport.Status.class)
  void everyStatus(AnnotateReport.Status status) throws IOException {
    assertThat(named()).contains(status.name());
  }
}
