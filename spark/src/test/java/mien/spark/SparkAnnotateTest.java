package mien.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mien.cli.Main;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole application in one Java, on the sample clip and on what is no video. */
class SparkAnnotateTest {
  private static final Path SAMPLE = Path.of("..", "assets", "sample.mp4");

  @TempDir Path folder;

  private final StringWriter console = new StringWriter();

  @BeforeAll
  static void spark() {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.driver.host", "localhost");
    Main.setUp();
  }

  @BeforeEach
  void recordings() throws IOException {
    Path videos = Files.createDirectories(folder.resolve("in").resolve("day 1"));
    Files.copy(SAMPLE, videos.resolve("größe=1.mp4"));
    Files.copy(SAMPLE, folder.resolve("in").resolve("b.mp4"));
    Files.writeString(folder.resolve("in").resolve("letter.mp4"), "A letter to a friend.");
    Files.writeString(folder.resolve("in").resolve("notes.txt"), "Not a video.");
  }

  private int annotate(String... words) {
    return run("--to", "0.5", words);
  }

  private int run(String option, String value, String... words) {
    List<String> line = new ArrayList<>(List.of("--out", tables(), option, value));
    line.addAll(List.of(words));
    console.getBuffer().setLength(0);
    PrintWriter writer = new PrintWriter(console);
    CommandLine command = Main.commandLine(new SparkAnnotate());
    command.setOut(writer).setErr(writer);
    return command.execute(line.toArray(String[]::new));
  }

  private String tables() {
    return folder.resolve("tables").toString();
  }

  private String in() {
    return folder.resolve("in").toString();
  }

  /** A table's rows, read by Spark itself. */
  private List<Row> read(String table, String... columns) throws IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      spark.read().parquet(tables() + "/" + table).createOrReplaceTempView(table);
      String names = String.join(", ", columns);
      return spark.sql("SELECT %s FROM %s ORDER BY ALL".formatted(names, table)).collectAsList();
    }
  }

  private static List<String> texts(List<Row> rows) {
    return rows.stream().map(Row::toString).toList();
  }

  @Test
  void oneThatFailsFailsAloneAndWhatIsWholeIsNotMadeAgain() throws IOException {
    assertThat(annotate(in())).as("%s", console).isEqualTo(1);
    assertThat(console.toString())
        .contains("[3/3]", "FAILED", "letter.mp4", "2 done, 1 failed, 0 skipped");

    List<Row> recordings = read("recordings", "recording", "status", "rows", "message");
    assertThat(recordings)
        .extracting(row -> row.getString(0))
        .containsExactly("b.mp4", "day 1/größe=1.mp4", "letter.mp4");
    assertThat(recordings)
        .extracting(row -> row.getString(1))
        .containsExactly("DONE", "DONE", "FAILED");
    assertThat(recordings.get(2).getString(3)).contains("letter.mp4", "is damaged or no video");
    long rows = recordings.get(0).getLong(2);
    assertThat(rows).isPositive();
    assertThat(texts(read("frames", "recording", "frame", "label"))).hasSize((int) (2 * rows));
    assertThat(texts(read("segments", "recording", "face_id", "label"))).isNotEmpty();
    assertThat(left()).isEmpty();

    List<String> before = files();
    assertThat(annotate(in(), "--resume")).isEqualTo(1);
    assertThat(console.toString()).contains("0 done, 1 failed, 2 skipped");
    assertThat(files()).isEqualTo(before);

    annotate(in(), "--resume", "--every", "2");
    assertThat(console.toString()).as("with other options").contains("2 done, 1 failed, 0 skipped");
    assertThat(files()).as("in place of the others").hasSameSizeAs(before);
  }

  @Test
  void neitherAFailureNorAnotherOfTheSameNameTakesTheRowsAway() throws IOException {
    Path day1 = folder.resolve("in").resolve("b.mp4");
    assertThat(annotate(day1.toString())).as("%s", console).isZero();
    List<String> whole = files();

    Path day2 = Files.createDirectory(folder.resolve("day 2")).resolve("b.mp4");
    Files.write(day2, Arrays.copyOf(Files.readAllBytes(SAMPLE), (int) Files.size(SAMPLE) + 1));
    assertThat(annotate(day2.toString())).isEqualTo(1);
    assertThat(console.toString())
        .contains("The tables hold rows of another recording under the name of ", "/day 2/b.mp4");
    assertThat(files()).isEqualTo(whole);

    Files.writeString(day1, "A letter in its place.");
    assertThat(annotate(day1.toString(), "--resume")).isEqualTo(1);
    assertThat(console.toString())
        .contains("b.mp4", "The whole rows that the tables hold of it stay.");
    assertThat(files()).isEqualTo(whole);
    assertThat(texts(read("recordings", "recording", "status"))).containsExactly("[b.mp4,DONE]");
  }

  @Test
  void theQueriesOfThePageRun() throws IOException {
    annotate(in());
    List<String> statements =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("..", "docs", "CLUSTER.md")))
            .results()
            .flatMap(block -> Stream.of(block.group(1).replace("TABLES", tables()).split(";")))
            .map(String::strip)
            .filter(statement -> !statement.isEmpty() && !statement.contains("read_parquet"))
            .toList();
    assertThat(statements).hasSize(7);
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      List<Integer> rows = new ArrayList<>();
      for (String statement : statements) {
        rows.add(spark.sql(statement).collectAsList().size());
      }
      assertThat(rows.subList(0, 3)).as("of the views").containsOnly(0);
      assertThat(rows.get(3)).as("shares").isPositive();
      assertThat(rows.get(6)).as("not done").isEqualTo(1);
    }
  }

  /** What attempts have left outside of the tables. */
  private List<Path> left() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(tables()))) {
      return all.filter(file -> String.valueOf(file.getFileName()).startsWith("_")).toList();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(tables()))) {
      return all.filter(Files::isRegularFile)
          .map(file -> Path.of(tables()).relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aLongOneInPartsIsLikeOneInOnePiece() throws IOException {
    String video = in() + "/b.mp4";
    String[] columns = {"frame", "face_id", "pts_us", "timestamp", "label", "uncertain"};
    assertThat(run("--part", "0", video)).as("%s", console).isZero();
    List<String> whole = texts(read("frames", columns));
    List<String> segments = texts(read("segments", "start", "face_id", "label"));
    assertThat(run("--part", "0.1", video)).as("%s", console).isZero();
    List<String> joined = texts(read("frames", columns));

    assertThat(console.toString())
        .contains("b.mp4: long, divided into 2 parts", "b.mp4: 2 of 2 parts", "1 done");
    assertThat(joined).hasSameSizeAs(whole);
    int differ = 0;
    for (int i = 0; i < joined.size(); i++) {
      differ += joined.get(i).equals(whole.get(i)) ? 0 : 1;
    }
    assertThat(differ / (double) joined.size()).isLessThan(0.001);
    assertThat(texts(read("segments", "start", "face_id", "label"))).isEqualTo(segments);
    assertThat(read("recordings", "status", "faces").get(0).toString()).isEqualTo("[DONE,4]");
    assertThat(left()).isEmpty();
  }

  @Test
  void partsTooShortAreRefused() {
    assertThat(run("--part", "0.01", in())).isEqualTo(2);
    assertThat(console.toString()).startsWith("--part must be 0 or at least 0.1.");
  }

  @Test
  void aTableMayListThem() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("list.csv"),
            "person,video\nAnn,%s/b.mp4\nBob,%s/day 1/größe=1.mp4\n".formatted(in(), in()));
    assertThat(annotate("--list", list.toString(), "--column", "video")).as("%s", console).isZero();
    assertThat(texts(read("recordings", "recording")))
        .containsExactly("[b.mp4]", "[day 1/größe=1.mp4]");
  }

  @Test
  void whatCannotBeUsedIsSaidInOneSentence() {
    assertThat(annotate(in() + "/missing")).isEqualTo(1);
    assertThat(console.toString()).startsWith("There is no file ").contains("/in/missing.");
    assertThat(annotate()).isEqualTo(2);
    assertThat(console.toString()).startsWith("Name videos, or a --list of them.");
    assertThat(annotate("--list", in() + "/missing.csv")).isEqualTo(1);
    assertThat(console.toString()).startsWith("The list ").contains("missing.csv cannot be read");
    assertThat(annotate(in(), "--model", "nobody")).isEqualTo(1);
    assertThat(console.toString()).startsWith("There is no model \"nobody\"");
  }
}
