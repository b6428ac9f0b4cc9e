package mien.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mien.files.PendingFile;
import mien.output.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The option {@code --json} of every command that reports, and how the files of reports are named.
 */
final class JsonReport {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Option(
      names = "--json",
      paramLabel = "FILE",
      converter = NamedFile.Json.class,
      description = "Also writes what is reported to this file, as JSON.")
  private @Nullable Path file;

  /** Writes the report, whole or not at all, if the user asked for it. */
  void write(Object report) throws IOException {
    if (file == null) {
      return;
    }
    try (PendingFile pending = PendingFile.of(file)) {
      MAPPER.writeValue(pending.part().toFile(), report);
      pending.commit();
    }
  }

  /**
   * Takes only names of one kind of file, so that a slip of the pen does not put a report in the
   * place of a recording.
   */
  abstract static class NamedFile implements ITypeConverter<Path> {
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
}
