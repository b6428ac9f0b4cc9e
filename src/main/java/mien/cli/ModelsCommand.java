package mien.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
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
    TextTable table =
        TextTable.ofWords("name", "network", "parameters", "input", "bytes", "labels", "metrics");
    for (ModelFile model : models) {
      ModelCard card = model.card();
      table.add(
          card.name(),
          card.network(),
          "%,d".formatted(card.parameters()),
          input(card.input()),
          "%,d".formatted(model.bytes()),
          labels(card.labels()),
          metrics(card));
    }
    table.print(spec.commandLine().getOut());
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

  private static String metrics(ModelCard card) {
    return card.metrics().entrySet().stream()
        .map(metric -> Text.of("%s %.4g", metric.getKey(), metric.getValue()))
        .collect(Collectors.joining(", "));
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
