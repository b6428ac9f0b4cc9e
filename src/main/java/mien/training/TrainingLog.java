package mien.training;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mien.evaluation.EpochCurves;
import mien.files.PendingFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loss and accuracy by epoch, as a table and as two pictures. */
final class TrainingLog {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingLog.class);
  static final String TABLE = "epochs.csv";
  static final String LOSS = "loss.png";
  static final String ACCURACY = "accuracy.png";

  private TrainingLog() {}

  /** Writes them, each whole or not at all; nothing before the first epoch is finished. */
  static void write(Path folder, LearningCurve history) throws IOException {
    if (history.epochs().isEmpty()) {
      return;
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader(
                "epoch",
                "seconds",
                "rate",
                "loss",
                "accuracy",
                "validation_loss",
                "validation_accuracy")
            .get();
    StringWriter table = new StringWriter();
    CSVPrinter rows = new CSVPrinter(table, format);
    for (Epoch e : history.epochs()) {
      rows.printRecord(
          e.number(),
          e.seconds(),
          e.rate(),
          e.loss(),
          e.accuracy(),
          e.validationLoss(),
          e.validationAccuracy());
    }
    PendingFile.write(folder.resolve(TABLE), table.toString().getBytes(StandardCharsets.UTF_8));
    try {
      EpochCurves curves = curves(history);
      PendingFile.write(folder.resolve(LOSS), curves.lossPicture());
      PendingFile.write(folder.resolve(ACCURACY), curves.accuracyPicture());
    } catch (LinkageError e) { // a headless Java may lack the libraries for text; the table has all
      LOG.warn("The curves cannot be drawn", e);
    }
  }

  private static EpochCurves curves(LearningCurve history) {
    return new EpochCurves(
        history.epochs().stream().map(epoch -> (double) epoch.number()).toList(),
        history.epochs().stream().map(Epoch::loss).toList(),
        history.epochs().stream().map(Epoch::accuracy).toList(),
        history.epochs().stream().map(Epoch::validationLoss).toList(),
        history.epochs().stream().map(Epoch::validationAccuracy).toList());
  }
}
