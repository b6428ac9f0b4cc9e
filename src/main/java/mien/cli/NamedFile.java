package mien.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mien.output.Provenance;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Takes only names of one kind of file, so that a slip of the pen does not put a report in the
 * place of a recording.
 */
abstract class NamedFile implements ITypeConverter<Path> {
  private final List<String> endings;

  private NamedFile(String... endings) {
    this.endings = List.of(endings);
  }

  static final class Json extends NamedFile {
    Json() {
      super(".json");
    }
  }

  static final class Html extends NamedFile {
    Html() {
      super(".html", ".htm");
    }
  }

  static final class Csv extends NamedFile {
    Csv() {
      super(".csv");
    }
  }

  @Override
  public Path convert(String value) {
    String name = value.toLowerCase(Locale.ROOT);
    if (endings.stream().noneMatch(name::endsWith)) {
      throw new TypeConversionException(
          "%s does not end in %s: give it a name that does.".formatted(value, endings.get(0)));
    }
    if (name.endsWith(Provenance.ENDING)) {
      throw new TypeConversionException(
          "%s is the name of a file that tells how results came about: choose another."
              .formatted(value));
    }
    return Path.of(value);
  }
}
