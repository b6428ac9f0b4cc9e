package mien.evaluation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.InputException;

/** Writes a report as JSON and as a page that needs nothing but itself. */
public final class ReportFiles {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(MapperFeature.USE_GETTERS_AS_SETTERS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final String COMPARISONS = "comparisons";

  private ReportFiles() {}

  public static void writeJson(EvaluationReport report, Path file) {
    try {
      Files.write(file, MAPPER.writeValueAsBytes(report));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Reads what {@link #writeJson} wrote.
   *
   * @throws InputException if the file is no such report
   */
  public static EvaluationReport readJson(Path file) {
    try {
      JsonNode report = MAPPER.readTree(Files.readAllBytes(file));
      if (report instanceof ObjectNode fields && !fields.has(COMPARISONS)) {
        fields.putArray(COMPARISONS); // older reports are of one model
      }
      return MAPPER.treeToValue(report, EvaluationReport.class);
    } catch (IOException e) {
      throw new InputException(
          "%s is not a report that this version can read; make it anew with: mien evaluate … --json"
              .formatted(file),
          e);
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
