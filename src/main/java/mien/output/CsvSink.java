package mien.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.Origin;
import mien.core.Pose;
import mien.core.Text;
import mien.pipeline.Sink;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table with one row for every face of every frame, and one for a frame without a face.
 *
 * <p>The first five columns are those of OpenFace 2: {@code frame} from 1, {@code face_id} (0 where
 * there is no face), {@code timestamp} in s from the recording's start, {@code confidence} of the
 * detector, {@code success} 0 or 1. Then {@code pts_us}, the presentation timestamp as the
 * container holds it, the box in pixels of the picture as it is stored (turned upright), the pose
 * in whole degrees (empty where the detector does not tell it; see {@link Pose}), the network's
 * calibrated probabilities {@code p_…}, the smoothed ones {@code s_…}, {@code label} and {@code
 * uncertain}; empty where there is no face.
 */
public final class CsvSink implements Sink<FrameResult> {
  private static final List<String> HEAD =
      List.of("frame", "face_id", "timestamp", "confidence", "success");
  private static final List<String> BOX = List.of("pts_us", "face_x", "face_y", "face_w", "face_h");
  private static final List<String> POSE = List.of("roll", "yaw", "pitch");
  private static final List<String> TAIL = List.of("label", "uncertain");

  /** The column of live rows that says what was marked by hand. */
  public static final String MARKER = "marker";

  private final Columns columns;
  private final boolean marks;
  private final CSVPrinter printer;
  private final PeriodicFlush flush;

  /** Without a column for marks. */
  public CsvSink(Path file, Columns columns) throws IOException {
    this(file, columns, false);
  }

  /**
   * @param marks whether a last column, {@code marker}, says what was marked by hand
   */
  CsvSink(Path file, Columns columns, boolean marks) throws IOException {
    this.columns = columns;
    this.marks = marks;
    List<String> names = new ArrayList<>(header(columns));
    names.addAll(marks ? List.of(MARKER) : List.of());
    this.printer = new CSVPrinter(Files.newBufferedWriter(file), format(names));
    this.flush = new PeriodicFlush(printer);
  }

  private static CSVFormat format(List<String> names) {
    return CSVFormat.DEFAULT
        .builder()
        .setRecordSeparator('\n')
        .setHeader(names.toArray(String[]::new))
        .get();
  }

  /** The names of the columns in order. */
  public static List<String> header(Columns columns) {
    Stream<String> between =
        columns == Columns.MINIMAL
            ? Stream.of()
            : Stream.of(BOX.stream(), POSE.stream(), named("p_"), named("s_"))
                .flatMap(names -> names);
    return Stream.of(HEAD.stream(), between, TAIL.stream()).flatMap(names -> names).toList();
  }

  private static Stream<String> named(String prefix) {
    return Emotion.ALL.stream().map(emotion -> prefix + emotion.label());
  }

  @Override
  public void accept(FrameResult result) throws IOException {
    Frame frame = result.frame();
    if (result.faces().isEmpty()) {
      print(row(columns, frame.origin(), null), result.marker());
    }
    for (Face face : result.faces()) {
      Face stored = face.withBox(frame.stored(face.box()));
      print(row(columns, frame.origin(), stored), result.marker());
    }
    flush.rowWritten();
  }

  private void print(List<String> row, int marker) throws IOException {
    if (marks) {
      row.add(marker == 0 ? "" : Integer.toString(marker));
    }
    printer.printRecord(row);
  }

  /**
   * One row, for the columns of {@link #header}.
   *
   * @param face with its box in pixels of the stored picture; null for a frame without one
   */
  public static List<String> row(Columns columns, Origin frame, @Nullable Face face) {
    List<String> row = new ArrayList<>();
    row.add(Long.toString(frame.index() + 1));
    row.add(Integer.toString(face == null ? 0 : face.id()));
    row.add(Text.decimal(frame.timestampMicros() / 1e6, 6));
    row.add(Text.decimal(face == null ? 0 : face.confidence(), 3));
    row.add(face == null ? "0" : "1");
    Expression expression = face == null ? null : face.expression();
    if (columns == Columns.FULL) {
      row.add(Long.toString(frame.ptsMicros()));
      addBox(row, face == null ? null : face.box());
      addPose(row, face == null ? null : face.pose());
      addScores(row, expression == null ? null : expression.scores());
      addScores(row, expression == null ? null : expression.smoothed());
    }
    row.add(expression == null ? "" : expression.label().label());
    row.add(expression == null ? "" : expression.uncertain() ? "1" : "0");
    return row;
  }

  private static void addBox(List<String> row, @Nullable FaceBox box) {
    if (box == null) {
      row.addAll(List.of("", "", "", ""));
      return;
    }
    Stream.of(box.x(), box.y(), box.width(), box.height())
        .forEach(length -> row.add(Text.decimal(length, 1)));
  }

  private static void addPose(List<String> row, @Nullable Pose pose) {
    if (pose == null) {
      row.addAll(List.of("", "", ""));
      return;
    }
    Stream.of(pose.roll(), pose.yaw(), pose.pitch())
        .forEach(angle -> row.add(Long.toString(Math.round(angle))));
  }

  private static void addScores(List<String> row, @Nullable EmotionScores scores) {
    Emotion.ALL.forEach(
        emotion -> row.add(scores == null ? "" : Text.decimal(scores.of(emotion), 6)));
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
