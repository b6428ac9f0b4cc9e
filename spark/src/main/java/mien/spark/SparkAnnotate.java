package mien.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mien.analysis.Engine;
import mien.annotate.AnnotateReport;
import mien.annotate.AnnotateSummary;
import mien.capture.Sampling;
import mien.cli.AnalysisOptions;
import mien.cli.Main;
import mien.cli.SamplingOptions;
import mien.core.InputException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien-spark}: thousands of recordings into tables, on the machines of a cluster. */
@Command(
    name = "mien-spark",
    description = {
      "Annotates recordings on a Spark cluster: every frame, every face, into the Parquet tables"
          + " frames, segments and recordings.",
      "A recording that fails is reported, and the others go on; the exit code is 1 if any failed."
    },
    mixinStandardHelpOptions = true)
public final class SparkAnnotate implements Callable<Integer> {
  /** Minutes; shorter parts spend their time on what comes before and after them. */
  private static final double SHORTEST_PART = 0.1;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description =
          "Videos, or folders of videos with all that is below them, on any file system that"
              + " Hadoop knows: /folder, hdfs://…, s3a://….")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--list",
      paramLabel = "TABLE",
      description =
          "Videos by their addresses: a text file with one a line, or a column of a .csv or"
              + " .parquet table.")
  private @Nullable String list;

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = {"Which column of --list holds the addresses.", "Default: path"})
  private String column = "path";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the tables go, which every machine must be able to write to.")
  private String out = "";

  @Option(
      names = "--part",
      paramLabel = "MINUTES",
      description = {
        "Divide recordings that are longer than one and a half times this into parts of about as"
            + " long, which run side by side; 0: never. Not with --from, --to, --every or --fps.",
        "Default: ${DEFAULT-VALUE}"
      })
  private double partMinutes = 10;

  @Option(
      names = "--resume",
      description =
          "Skip recordings whose rows are all there, of the same content by the same model and"
              + " options.")
  private boolean resume;

  @Mixin private SamplingOptions frames = new SamplingOptions();
  @Mixin private @Nullable AnalysisOptions analysis;

  private final List<AnnotateReport> reports = new ArrayList<>();

  /** What {@code spark-submit} runs. Exits as {@code mien annotate} does. */
  public static void main(String[] arguments) {
    Main.setUp();
    System.exit(Main.commandLine(new SparkAnnotate()).execute(arguments));
  }

  /** What was chosen; its network is tried. */
  Engine engine() {
    return java.util.Objects.requireNonNull(analysis).triedEngine();
  }

  @Override
  public Integer call() throws IOException {
    engine(); // what no executor could use is refused here
    if (!(partMinutes == 0 || partMinutes >= SHORTEST_PART)) {
      throw new ParameterException(
          spec.commandLine(), "--part must be 0 or at least %s.".formatted(SHORTEST_PART));
    }
    if (inputs.isEmpty() && list == null) {
      throw new ParameterException(spec.commandLine(), "Name videos, or a --list of them.");
    }
    try (SparkSession spark = session()) {
      JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
      Tables tables = tables(context);
      List<Recording> recordings = recordings(spark, context);
      Progress progress = new Progress(recordings, this::print);
      RecordingTask.Order order =
          new RecordingTask.Order(
              spec.commandLine().getParseResult().originalArgs(),
              frames.sampling(),
              out,
              resume,
              partMicros(),
              Slots.of(context.sc()),
              Slots.lastAttempt(context.sc()));
      print(Slots.told(context.sc(), order.atOnce(), recordings.size()));
      new Rounds(context, order).run(recordings, progress);
      tables.end();
      reports.addAll(progress.reports());
    }
    AnnotateSummary summary = AnnotateSummary.of(reports);
    print(summary.toString());
    return summary.failed() > 0 ? 1 : 0;
  }

  private long partMicros() {
    boolean whole = partMinutes > 0 && frames.sampling().equals(Sampling.ALL);
    return whole ? Math.round(partMinutes * 60e6) : Long.MAX_VALUE;
  }

  private static SparkSession session() {
    try {
      return SparkSession.builder().appName("mien").getOrCreate();
    } catch (Exception e) { // also checked ones that Scala does not declare
      throw new InputException(
          "Spark cannot be started on %s: see whether its master is there and answers (%s)."
              .formatted(System.getProperty("spark.master"), firstLine(e)),
          e);
    }
  }

  private Tables tables(JavaSparkContext context) {
    try {
      Tables tables = new Tables(out, context.hadoopConfiguration());
      tables.begin();
      return tables;
    } catch (IOException e) {
      throw new InputException(
          "There can be no tables in %s (%s).".formatted(out, e.getMessage()), e);
    }
  }

  private List<Recording> recordings(SparkSession spark, JavaSparkContext context)
      throws IOException {
    RecordingSearch search = new RecordingSearch(context.hadoopConfiguration(), new Path(out));
    for (String input : inputs) {
      search.add(input);
    }
    if (list != null) {
      search.addAll(listed(spark, list));
    }
    if (!search.passedOver().isEmpty()) {
      print(search.passedOver());
    }
    return search.found();
  }

  private List<String> listed(SparkSession spark, String table) {
    try {
      var rows =
          table.endsWith(".parquet")
              ? spark.read().parquet(table).select(column)
              : table.endsWith(".csv")
                  ? spark.read().option("header", true).csv(table).select(column)
                  : spark.read().text(table);
      List<String> addresses =
          rows.as(Encoders.STRING()).collectAsList().stream()
              .filter(address -> address != null && !address.isBlank())
              .map(String::strip)
              .toList();
      if (addresses.isEmpty()) {
        throw new InputException("There is no address in %s.".formatted(table));
      }
      return addresses;
    } catch (Exception e) { // Spark throws checked ones that it does not declare
      throw e instanceof InputException known
          ? known
          : new InputException(
              "The list %s cannot be read (%s).".formatted(table, firstLine(e)), e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private void print(String line) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(line);
    writer.flush();
  }
}
