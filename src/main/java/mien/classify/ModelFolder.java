package mien.classify;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mien.core.InputException;
import mien.files.FileNames;

/**
 * The models that come with the program.
 *
 * @param path the folder of {@code <name>.onnx} files
 */
public record ModelFolder(Path path) {
  /** What runs when nobody says otherwise. */
  public static final String DEFAULT_MODEL = "mien";

  private static final String ENDING = ".onnx";

  /** The nearest folder {@code models} at or above the program's own place. */
  public static ModelFolder bundled() {
    try {
      Path program =
          Path.of(ModelFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path at = program; at != null; at = at.getParent()) {
        if (Files.isDirectory(at.resolve("models"))) {
          return new ModelFolder(at.resolve("models"));
        }
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return new ModelFolder(Path.of("models"));
  }

  /** The models in the folder, by name. */
  public List<Path> models() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new InputException("The folder of models %s cannot be read.".formatted(path), e);
    }
  }

  /** The cards in the folder whose models do not lie there, by name. */
  public List<ModelCard> cardsAlone() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .filter(f -> !Files.exists(path.resolve(FileNames.stem(f) + ENDING)))
          .sorted()
          .map(ModelFile::readCard)
          .toList();
    } catch (IOException e) {
      throw new InputException("The folder of models %s cannot be read.".formatted(path), e);
    }
  }

  /**
   * The file a user means.
   *
   * @param model a bundled model's name, or a path
   * @throws InputException if there is neither
   */
  public Path find(String model) {
    return file(model)
        .orElseThrow(
            () ->
                new InputException(
                    "There is no model \"%s\"; give the path of an .onnx file or one of these: %s."
                        .formatted(model, names())));
  }

  private Optional<Path> file(String model) {
    try {
      return Stream.of(path.resolve(model + ENDING), Path.of(model))
          .filter(file -> Files.isRegularFile(file))
          .findFirst();
    } catch (InvalidPathException e) { // on Windows, a name with a colon, say
      return Optional.empty();
    }
  }

  private String names() {
    String names = models().stream().map(FileNames::stem).collect(Collectors.joining(", "));
    return names.isEmpty() ? "(none in " + path + ")" : names;
  }
}
