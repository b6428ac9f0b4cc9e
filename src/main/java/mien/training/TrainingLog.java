package mien.training;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loss and accuracy by epoch, as a table and as two pictures. */
final class TrainingLog {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingLog.class);
  static final String TABLE = "epochs.csv";
  static final String LOSS = "loss.png";
  static final String ACCURACY = "accuracy.png";

  private TrainingLog() {}

  static void write(Path folder, LearningCurve history) throws IOException {
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
    try (Writer writer = Files.newBufferedWriter(folder.resolve(TABLE));
        CSVPrinter rows = new CSVPrinter(writer, format)) {
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
    }
    try {
      chart(folder.resolve(LOSS), "loss", history, Epoch::loss, Epoch::validationLoss);
      chart(
          folder.resolve(ACCURACY),
          "accuracy",
          history,
          Epoch::accuracy,
          Epoch::validationAccuracy);
    } catch (LinkageError e) { // a headless Java may lack the libraries for text; the table has all
      LOG.warn("The curves cannot be drawn", e);
    }
  }

  private static void chart(
      Path file,
      String what,
      LearningCurve history,
      ToDoubleFunction<Epoch> training,
      ToDoubleFunction<Epoch> validation)
      throws IOException {
    XYChart chart =
        new XYChartBuilder().width(800).height(500).xAxisTitle("epoch").yAxisTitle(what).build();
    List<Epoch> epochs = history.epochs();
    double[] x = epochs.stream().mapToDouble(Epoch::number).toArray();
    line(chart, "training (augmented)", x, epochs.stream().mapToDouble(training).toArray());
    line(chart, "validation", x, epochs.stream().mapToDouble(validation).toArray());
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
  }

  private static void line(XYChart chart, String name, double[] x, double[] y) {
    chart.addSeries(name, x, y).setMarker(SeriesMarkers.NONE);
  }
}
