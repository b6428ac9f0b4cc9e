package mien.evaluation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Curves of a report, as PNG data URIs; needs no display. */
final class Charts {
  static final int WIDTH = 430;
  static final int HEIGHT = 330;

  /** Pixels a point, so that print is sharp. */
  private static final int SHARPNESS = 2;

  private static final Color INK = new Color(0x2b3440);
  private static final Color FAINT = new Color(0xb8c0cc);
  private static final Color BEFORE = new Color(0xd08a3c);
  private static final Color AFTER = new Color(0x2f6690);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private Charts() {}

  /** Accuracy over confidence, before and after temperature scaling. */
  static String reliability(Calibration before, Calibration after) {
    XYChart chart = percentChart("confidence, %", "right, %");
    line(chart, "perfect", List.of(0.0, 100.0), List.of(0.0, 100.0), FAINT);
    bins(chart, "temperature 1", before, BEFORE);
    if (after.temperature() != 1) {
      bins(chart, Figures.text("temperature %.2f", after.temperature()), after, AFTER);
    }
    return png(chart);
  }

  private static void bins(XYChart chart, String name, Calibration calibration, Color color) {
    XYSeries series =
        line(
            chart,
            name,
            calibration.bins().stream().map(bin -> 100 * bin.confidence()).toList(),
            calibration.bins().stream().map(bin -> 100 * bin.accuracy().rate()).toList(),
            color);
    series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
  }

  /** Accuracy of the named faces over their share. */
  static String coverage(Coverage coverage) {
    XYChart chart = percentChart("faces named, %", "right among them, %");
    line(
        chart,
        "accuracy",
        coverage.points().stream().map(p -> 100 * p.coverage()).toList(),
        coverage.points().stream().map(p -> 100 * p.accuracy()).toList(),
        AFTER);
    chart.getStyler().setLegendVisible(false);
    return png(chart);
  }

  /** Some measure by epoch, of the varied training pictures and of those for validation. */
  static BufferedImage epochs(
      String measure, List<Double> number, List<Double> training, List<Double> validation) {
    XYChart chart = chart("epoch", measure);
    chart.getStyler().setLegendPosition(XYStyler.LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(XYStyler.LegendLayout.Horizontal);
    chart.getStyler().setXAxisDecimalPattern("#.#").setYAxisDecimalPattern("0.###");
    epochs(chart, "training (varied pictures)", number, training, BEFORE);
    if (validation.stream().noneMatch(value -> value.isNaN())) {
      epochs(chart, "validation", number, validation, AFTER);
    }
    return image(chart);
  }

  /** A single epoch makes no line, so it is a dot. */
  private static void epochs(
      XYChart chart, String name, List<Double> number, List<Double> values, Color color) {
    XYSeries series = line(chart, name, number, values, color);
    if (number.size() == 1) {
      series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
    }
  }

  private static XYSeries line(
      XYChart chart, String name, List<Double> x, List<Double> y, Color color) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color);
    series.setLineStyle(new BasicStroke(1.8f));
    return series;
  }

  private static XYChart percentChart(String x, String y) {
    XYChart chart = chart(x, y);
    XYStyler style = chart.getStyler();
    style.setXAxisMin(0.0).setXAxisMax(100.0).setYAxisMin(0.0).setYAxisMax(100.0);
    style.setXAxisTickMarkSpacingHint(60).setYAxisTickMarkSpacingHint(45);
    style.setXAxisDecimalPattern("0").setYAxisDecimalPattern("0");
    style.setLegendPosition(XYStyler.LegendPosition.InsideNW);
    return chart;
  }

  private static XYChart chart(String x, String y) {
    XYChart chart =
        new XYChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle(x).yAxisTitle(y).build();
    XYStyler style = chart.getStyler();
    style.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Line);
    style.setAxisTickLabelsFont(SMALL).setAxisTitleFont(SMALL);
    style.setAxisTickLabelsColor(INK).setAxisTickMarksColor(FAINT);
    style.setPlotGridLinesColor(new Color(0xe6e9ee));
    style.setPlotBorderVisible(false);
    style.setChartBackgroundColor(Color.WHITE).setLegendFont(SMALL);
    style.setLegendBorderColor(Color.WHITE).setChartFontColor(INK);
    return chart;
  }

  private static String png(Chart<?, ?> chart) {
    return dataUri(image(chart));
  }

  private static BufferedImage image(Chart<?, ?> chart) {
    BufferedImage image =
        new BufferedImage(WIDTH * SHARPNESS, HEIGHT * SHARPNESS, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(SHARPNESS, SHARPNESS);
    chart.paint(graphics, WIDTH, HEIGHT);
    graphics.dispose();
    return image;
  }

  static String dataUri(BufferedImage image) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
