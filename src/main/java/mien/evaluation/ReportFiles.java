package mien.evaluation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.InputException;
import mien.files.PendingFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A report as JSON, as a table of curves, and as a page that needs nothing but itself. */
public final class ReportFiles {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(MapperFeature.USE_GETTERS_AS_SETTERS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final CSVFormat CURVES =
      CSVFormat.DEFAULT
          .builder()
          .setRecordSeparator('\n')
          .setHeader("curve", "confidence", "accuracy", "coverage", "faces")
          .get();

  private static final String COMPARISONS = "comparisons";
  private static final String SURE = "sure";

  private ReportFiles() {}

  /**
   * The figures, for a file that ends in {@code .json}: all but the calibration's bins, and of the
   * coverage the wanted points alone. The whole curves are {@link #writeCurves} to write.
   */
  public static JsonNode json(EvaluationReport report) {
    return MAPPER.valueToTree(report.inShort());
  }

  /**
   * Writes the curves of a report that was measured, not read: a table with the columns {@code
   * curve}, {@code confidence}, {@code accuracy}, {@code coverage} and {@code faces}. A bin of a
   * calibration has the mean confidence of its faces and how many they are; a point of the coverage
   * has the least confidence of the faces that are named and their share.
   */
  public static void writeCurves(EvaluationReport report, Path file) {
    try (PendingFile pending = PendingFile.of(file)) {
      try (CSVPrinter table = new CSVPrinter(Files.newBufferedWriter(pending.part()), CURVES)) {
        bins(table, "calibration, uncalibrated", report.calibration().plain());
        bins(table, "calibration, as on the card", report.calibration().card());
        bins(table, "calibration, best fit here", report.calibration().fitted());
        for (Coverage.Point point : report.coverage().points()) {
          table.printRecord(
              "coverage", point.uncertainBelow(), point.accuracy(), point.coverage(), null);
        }
      }
      pending.commit();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void bins(CSVPrinter table, String curve, Calibration calibration)
      throws IOException {
    for (Calibration.Bin bin : calibration.bins()) {
      table.printRecord(curve, bin.confidence(), bin.accuracy().rate(), null, bin.accuracy().of());
    }
  }

  /**
   * Reads what {@link #json} gives.
   *
   * @throws InputException if the file is no such report
   */
  public static EvaluationReport readJson(Path file) {
    try {
      if (MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode report) {
        if (!report.has(COMPARISONS)) {
          report.putArray(COMPARISONS); // older reports are of one model
        }
        if (!report.has(SURE)) {
          report.putNull(SURE);
        }
        return MAPPER.treeToValue(report, EvaluationReport.class);
      }
      throw new IOException("no object");
    } catch (IOException e) {
      throw new InputException(
          "%s is not a report that this version can read; make it anew with: mien evaluate … --json"
              .formatted(file),
          e);
    }
  }

  public static void writeHtml(EvaluationReport report, Path file) {
    try (PendingFile pending = PendingFile.of(file)) {
      Files.writeString(pending.part(), new HtmlPage(report).html());
      pending.commit();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static InputException unwritable(Path file, IOException e) {
    return new InputException(
        "The report cannot be written to %s; choose a folder that exists.".formatted(file), e);
  }
}
