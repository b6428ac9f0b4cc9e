package mien.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mien.core.Emotion;
import mien.core.TextTable;
import mien.training.data.DataSets;
import mien.training.data.Skipped;
import mien.training.data.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien dataset stats}: how many pictures of what, how bright, and what is unusable. */
@Command(
    name = "stats",
    description = "Counts pictures by emotion, split and group; says mean and deviation.",
    mixinStandardHelpOptions = true)
final class DatasetStatsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DATA", description = "A folder, a zip or a table.")
  private Path data;

  @Mixin private JsonReport json = new JsonReport();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Statistics statistics = Statistics.of(DataSets.open(data));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %d pictures, recognised as %s%nSHA-256 %s%n",
        statistics.name(), statistics.pictures(), statistics.layout(), statistics.sha256());
    statistics.counts().forEach((column, counts) -> printTable(out, column, counts));
    out.printf(
        "%nof %s, black 0 and white 1: mean %.4f, standard deviation %.4f%n",
        statistics.measured(), statistics.pixels().mean(), statistics.pixels().std());
    Skipped.lines(statistics.skipped()).forEach(out::println);
    json.write(statistics);
    return 0;
  }

  private static void printTable(
      PrintWriter out, String column, Map<String, Map<String, Integer>> counts) {
    List<String> header = new ArrayList<>(List.of(column));
    Emotion.ALL.forEach(emotion -> header.add(emotion.label()));
    header.addAll(List.of("no label", "all"));
    TextTable table = TextTable.ofFigures(header.toArray(String[]::new));
    counts.forEach(
        (value, count) -> {
          List<String> row = new ArrayList<>(List.of(value));
          count.values().forEach(number -> row.add(number.toString()));
          row.add(String.valueOf(count.values().stream().mapToInt(Integer::intValue).sum()));
          table.add(row.toArray(String[]::new));
        });
    out.println();
    table.print(out);
  }
}
