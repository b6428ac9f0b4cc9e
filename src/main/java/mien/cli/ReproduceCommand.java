package mien.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mien.files.PendingFile;
import mien.reproduction.Findings;
import mien.reproduction.Papers;
import mien.reproduction.ReproductionPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mien reproduce}: the page that sets the papers' figures beside ours. */
@Command(
    name = "reproduce",
    description = "Makes docs/REPRODUCTION.md from the reports of evaluate and explain.",
    mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      defaultValue = "docs/reports",
      description = {
        "With SYSTEM-SPLIT.json and others of evaluate, and MODEL-to-EMOTION.json of explain.",
        "Default: ${DEFAULT-VALUE}"
      })
  private Path reports;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = {"With the models, or their cards alone.", "Default: Mien's own"})
  private @Nullable Path models;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "docs/REPRODUCTION.md",
      description = {"The page.", "Default: ${DEFAULT-VALUE}"})
  private Path out;

  private final Installation installation;

  ReproduceCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = models == null ? installation.models().path() : models;
    Findings findings = new Findings(reports, folder);
    ReproductionPage page = new ReproductionPage(Papers.read(), findings);
    for (String system : page.drawn()) {
      Path picture = out.resolveSibling("curves").resolve(system + ".png");
      PendingFile.write(picture, findings.curves(system).orElseThrow().picture());
    }
    PendingFile.write(out, page.text().getBytes(StandardCharsets.UTF_8));
    List<String> unmeasured = page.unmeasured();
    spec.commandLine()
        .getOut()
        .printf(
            "%s is made%s.%n",
            out,
            unmeasured.isEmpty() ? "" : "; without a report: " + String.join(", ", unmeasured));
    return 0;
  }
}
