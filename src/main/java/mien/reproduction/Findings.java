package mien.reproduction;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.core.InputException;
import mien.evaluation.EpochCurves;
import mien.evaluation.EvaluationReport;
import mien.evaluation.ReportFiles;
import mien.explain.ModificationSummary;
import mien.reproduction.Papers.PaperSystem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What was measured here.
 *
 * @param reports folder of {@code <system>-<split>.json} and others with groups, as {@code mien
 *     evaluate} writes them, of {@code <system>-epochs.csv} as training does, and of modifications,
 *     as {@code mien explain --to} does
 * @param models folder of {@code <system>.onnx}, or of {@code <system>.json} alone with the card of
 *     a model too large to come along
 */
public record Findings(Path reports, Path models) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final String OWN = "mien";

  private static final CSVFormat EPOCHS =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** What {@code mien explain --to} found in a set. */
  record Modified(String model, String data, String split, ModificationSummary modification) {}

  /**
   * A system's report on one split of FER-2013.
   *
   * @throws InputException if the file holds something else
   */
  Optional<EvaluationReport> of(String system, FerSplit split) {
    Path file = reports.resolve("%s-%s.json".formatted(system, split.label()));
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    EvaluationReport report = ReportFiles.readJson(file);
    if (!report.model().network().equals(system) || !report.data().split().equals(split.label())) {
      throw new InputException(
          "%s is a report of %s on %s; write it to a file of that name."
              .formatted(file, report.model().network(), report.data().split()));
    }
    return Optional.of(report);
  }

  /** Those of the papers, and our own network where it was measured. */
  List<PaperSystem> systems(Papers papers) {
    Stream<PaperSystem> own =
        latest(OWN).isPresent() ? Stream.of(new PaperSystem(OWN, List.of(), null)) : Stream.of();
    return Stream.concat(papers.systems().stream(), own).toList();
  }

  /** The report that tells most of a system: that of the latest split. */
  Optional<EvaluationReport> latest(String system) {
    return Stream.of(FerSplit.TEST, FerSplit.VALIDATION, FerSplit.TRAINING)
        .flatMap(split -> of(system, split).stream())
        .findFirst();
  }

  /** The card of a system's model, if there is one. */
  Optional<ModelCard> card(String system) {
    Path model = models.resolve(system + ".onnx");
    Path alone = models.resolve(system + ".json");
    if (Files.isRegularFile(model)) {
      return Optional.of(ModelFile.read(model).card());
    }
    return Files.isRegularFile(alone) ? Optional.of(ModelFile.readCard(alone)) : Optional.empty();
  }

  /** How long each epoch of a system's training took, in seconds; empty if that is not known. */
  List<Double> epochSeconds(String system) {
    return epochs(system, List.of("seconds")).get(0);
  }

  /** How a system learned in the last of its runs; empty if that is not known. */
  public Optional<EpochCurves> curves(String system) {
    List<List<Double>> columns =
        epochs(
            system, List.of("epoch", "loss", "accuracy", "validation_loss", "validation_accuracy"));
    return columns.get(0).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new EpochCurves(
                columns.get(0), columns.get(1), columns.get(2), columns.get(3), columns.get(4)));
  }

  private List<List<Double>> epochs(String system, List<String> columns) {
    Path file = reports.resolve(system + "-epochs.csv");
    if (!Files.isRegularFile(file)) {
      return columns.stream().map(column -> List.<Double>of()).toList();
    }
    try (CSVParser parser = EPOCHS.parse(Files.newBufferedReader(file))) {
      List<CSVRecord> rows = parser.getRecords();
      return columns.stream()
          .map(column -> rows.stream().map(row -> Double.valueOf(row.get(column))).toList())
          .toList();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new InputException(
          "%s is not the epochs.csv of a training; copy it anew from the run's folder."
              .formatted(file),
          e);
    }
  }

  /** Reports that compare groups, by file name. */
  List<EvaluationReport> groups() {
    return files(false).stream()
        .map(ReportFiles::readJson)
        .filter(report -> !report.groups().isEmpty())
        .toList();
  }

  /** Emotion modifications, by file name. */
  List<Modified> modifications() {
    return files(true).stream().map(Findings::modified).toList();
  }

  private static Modified modified(Path file) {
    try {
      return MAPPER.readValue(file.toFile(), Modified.class);
    } catch (IOException e) {
      throw new InputException(
          "%s is no report of a modification; make it anew with: mien explain … --to … --json"
              .formatted(file),
          e);
    }
  }

  private List<Path> files(boolean modifications) {
    if (!Files.isDirectory(reports)) {
      throw new InputException(
          "There is no folder %s; name the one with the reports.".formatted(reports));
    }
    try (Stream<Path> files = Files.list(reports)) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .filter(f -> isModification(f) == modifications)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException("The folder %s cannot be read.".formatted(reports), e);
    }
  }

  /** Told from what the report holds; its name may be any. */
  private static boolean isModification(Path file) {
    try {
      return MAPPER.readTree(file.toFile()).hasNonNull("modification");
    } catch (IOException e) {
      throw new InputException(
          "%s is no report; make it anew with mien evaluate or mien explain.".formatted(file), e);
    }
  }
}
