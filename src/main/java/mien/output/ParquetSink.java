package mien.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mien.core.Face;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.output.parquet.Column;
import mien.output.parquet.Column.Kind;
import mien.output.parquet.ParquetTable;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;

/**
 * The table of {@link CsvSink} with types, as Parquet: the same rows and columns, and the same
 * values to the last digit; what is empty there is missing here, and {@code success} and {@code
 * uncertain} are true or false. The file's key {@code mien.session} holds the provenance as JSON.
 */
public final class ParquetSink implements Sink<FrameResult> {
  /** The key under which the file tells how it came about. */
  public static final String SESSION = "mien.session";

  private static final Map<String, Kind> KINDS =
      Map.of(
          "frame", Kind.LONG,
          "face_id", Kind.INTEGER,
          "success", Kind.BOOLEAN,
          "pts_us", Kind.LONG,
          "roll", Kind.INTEGER,
          "yaw", Kind.INTEGER,
          "pitch", Kind.INTEGER,
          "label", Kind.TEXT,
          "uncertain", Kind.BOOLEAN);

  /** The columns that a frame without a face has too. */
  private static final List<String> ALWAYS =
      List.of("frame", "face_id", "timestamp", "confidence", "success", "pts_us");

  private final Columns columns;
  private final List<Column> types;
  private final ParquetTable table;

  /**
   * @param made tells the provenance; asked when the sink is closed
   */
  public ParquetSink(Path file, Columns columns, Supplier<Provenance> made) throws IOException {
    this.columns = columns;
    types = CsvSink.header(columns).stream().map(ParquetSink::column).toList();
    table = new ParquetTable(file, types, () -> Map.of(SESSION, made.get().toJson()));
  }

  private static Column column(String name) {
    return new Column(name, KINDS.getOrDefault(name, Kind.DOUBLE), !ALWAYS.contains(name));
  }

  @Override
  public void accept(FrameResult result) throws IOException {
    Frame frame = result.frame();
    if (result.faces().isEmpty()) {
      table.write(typed(CsvSink.row(columns, frame.origin(), null)));
    }
    for (Face face : result.faces()) {
      Face stored = face.withBox(frame.stored(face.box()));
      table.write(typed(CsvSink.row(columns, frame.origin(), stored)));
    }
  }

  private List<@Nullable Object> typed(List<String> row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      values.add(row.get(i).isEmpty() ? null : value(types.get(i).kind(), row.get(i)));
    }
    return values;
  }

  private static Object value(Kind kind, String text) {
    return switch (kind) {
      case INTEGER -> Integer.valueOf(text);
      case LONG -> Long.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case BOOLEAN -> text.equals("1");
      case TEXT -> text;
    };
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
