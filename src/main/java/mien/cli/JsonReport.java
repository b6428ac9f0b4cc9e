package mien.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import mien.files.PendingFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --json} of every command that reports. */
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
}
