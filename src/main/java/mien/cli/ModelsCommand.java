package mien.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.classify.ModelFolder;
import mien.core.Emotion;
import mien.core.InputException;
import mien.core.Text;
import mien.core.TextTable;
import mien.evaluation.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien models}: what the models are. */
@Command(
    name = "models",
    description = "Lists the models: network, size, input, labels and measured figures.",
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "MODEL",
      description = "Names of bundled models or paths of .onnx files; all bundled ones by default.")
  private List<String> named = new ArrayList<>();

  @Mixin private JsonReport json = new JsonReport();

  private final Installation installation;

  ModelsCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    ModelFolder folder = installation.models();
    List<Path> paths =
        named.isEmpty() ? folder.models() : named.stream().map(folder::find).toList();
    if (paths.isEmpty()) {
      throw new InputException("There is no model in %s.".formatted(folder.path()));
    }
    List<ModelFile> models = paths.stream().map(ModelFile::read).toList();
    print(models);
    json.write(cards(models));
    return 0;
  }

  private void print(List<ModelFile> models) {
    PrintWriter out = spec.commandLine().getOut();
    TextTable table =
        TextTable.ofWords(
            "name",
            "network",
            "parameters",
            "input",
            "bytes",
            "labels",
            "PublicTest",
            "PrivateTest");
    for (ModelFile model : models) {
      add(table, model.card(), "%,d".formatted(model.bytes()));
    }
    List<ModelCard> cards = named.isEmpty() ? installation.models().cardsAlone() : List.of();
    cards.forEach(card -> add(table, card, "not here"));
    table.print(out);
    if (!named.isEmpty()) {
      models.forEach(model -> metrics(model.card(), out));
    }
    for (ModelCard card : cards) {
      out.printf(
          "%nThe file of %s does not come with Mien, for its size. Make a like one with: ./run.sh train %s"
              + " --data SET --out models%n",
          card.name(), card.network());
    }
  }

  private static void add(TextTable table, ModelCard card, String bytes) {
    table.add(
        card.name(),
        card.network(),
        "%,d".formatted(card.parameters()),
        input(card.input()),
        bytes,
        labels(card.labels()),
        accuracy(card, "PublicTest"),
        accuracy(card, "PrivateTest"));
  }

  private static String accuracy(ModelCard card, String split) {
    Double share = card.metrics().get(split + " accuracy");
    return share == null ? "" : Text.of("%.1f %%", 100 * share);
  }

  /** Of the models that were asked for, a line each. */
  private static void metrics(ModelCard card, PrintWriter out) {
    out.println();
    card.metrics()
        .forEach(
            (name, value) ->
                out.println("%s: %s %s".formatted(card.name(), name, Figures.metric(value))));
    ModelCard.LogitAdjustment adjustment = card.logitAdjustment();
    if (adjustment != null) {
      out.println(Text.of("%s: logit adjustment, tau %.4g", card.name(), adjustment.tau()));
    }
  }

  private static String input(ModelCard.Input input) {
    return "%dx%dx%d %s"
        .formatted(input.channels(), input.height(), input.width(), input.normalisation().label());
  }

  private static String labels(List<Emotion> labels) {
    return labels.equals(Emotion.ALL)
        ? "all seven"
        : labels.stream().map(Emotion::label).collect(Collectors.joining(" "));
  }

  private static ArrayNode cards(List<ModelFile> models) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode list = mapper.createArrayNode();
    for (ModelFile model : models) {
      list.addObject()
          .put("file", model.path().toString())
          .put("bytes", model.bytes())
          .set("card", mapper.readTree(model.card().toJson()));
    }
    return list;
  }
}
