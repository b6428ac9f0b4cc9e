package mien.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.InputException;

/** Writes a report as JSON and as a page that needs nothing but itself. */
public final class ReportFiles {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ReportFiles() {}

  public static void writeJson(EvaluationReport report, Path file) {
    try {
      Files.write(file, MAPPER.writeValueAsBytes(report));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  public static void writeHtml(EvaluationReport report, Path file) {
    try {
      Files.writeString(file, new HtmlPage(report).html());
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static InputException unwritable(Path file, IOException e) {
    return new InputException(
        "The report cannot be written to %s; choose a folder that exists.".formatted(file), e);
  }
}
