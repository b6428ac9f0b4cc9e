package mien.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mien.training.data.Duplicates;
import mien.training.data.Duplicates.Member;
import mien.training.data.Duplicates.Pair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien dataset duplicates}: what stands in a set twice, above all in two splits. */
@Command(
    name = "duplicates",
    description = "Finds identical pictures, and near-identical ones of different splits.",
    mixinStandardHelpOptions = true)
final class DatasetDuplicatesCommand implements Callable<Integer> {
  private static final int SHOWN = 5;

  @Parameters(paramLabel = "DATA", description = "A folder, a zip or a table.")
  private Path data;

  @Mixin private JsonReport json = new JsonReport();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Duplicates duplicates = Duplicates.in(data);
    PrintWriter out = spec.commandLine().getOut();
    List<List<Member>> identical = duplicates.identical();
    out.printf(
        "identical: %d pictures in %d groups, %d of which reach over splits%n",
        identical.stream().mapToInt(List::size).sum(),
        identical.size(),
        duplicates.identicalAcrossSplits().size());
    duplicates.identicalAcrossSplits().stream()
        .limit(SHOWN)
        .forEach(g -> out.println("  " + words(g)));
    out.printf(
        "near-identical pairs: %d, %d of them mirrored%n",
        duplicates.near().size(), duplicates.near().stream().filter(Pair::mirrored).count());
    for (Pair pair : duplicates.near().subList(0, Math.min(SHOWN, duplicates.near().size()))) {
      out.printf(
          "  %s%s, correlation %.3f%n",
          words(List.of(pair.first(), pair.second())),
          pair.mirrored() ? ", mirrored" : "",
          pair.correlation());
    }
    json.write(duplicates);
    return 0;
  }

  private static String words(List<Member> members) {
    return String.join(
        " = ",
        members.stream()
            .map(m -> m.split() == null ? m.name() : m.name() + " (" + m.split().label() + ")")
            .toList());
  }
}
