package mien.output.parquet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Hands rows to Parquet, value by value. */
final class TableSupport extends WriteSupport<List<@Nullable Object>> {
  private final List<Column> columns;
  private final Supplier<Map<String, String>> about;
  private @Nullable RecordConsumer consumer;

  TableSupport(List<Column> columns, Supplier<Map<String, String>> about) {
    this.columns = List.copyOf(columns);
    this.about = about;
  }

  @Override
  public WriteContext init(Configuration hadoop) {
    return context();
  }

  @Override
  public WriteContext init(ParquetConfiguration plain) {
    return context();
  }

  private WriteContext context() {
    List<Type> types = columns.stream().<Type>map(Column::type).toList();
    return new WriteContext(new MessageType("mien", types), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer to) {
    consumer = to;
  }

  @Override
  public void write(List<@Nullable Object> row) {
    RecordConsumer to = Objects.requireNonNull(consumer);
    to.startMessage();
    for (int i = 0; i < columns.size(); i++) {
      Object value = row.get(i);
      if (value != null) {
        to.startField(columns.get(i).name(), i);
        add(to, columns.get(i).kind(), value);
        to.endField(columns.get(i).name(), i);
      }
    }
    to.endMessage();
  }

  private static void add(RecordConsumer to, Column.Kind kind, Object value) {
    switch (kind) {
      case INTEGER -> to.addInteger((Integer) value);
      case LONG -> to.addLong((Long) value);
      case DOUBLE -> to.addDouble((Double) value);
      case BOOLEAN -> to.addBoolean((Boolean) value);
      case TEXT -> to.addBinary(Binary.fromString((String) value));
    }
  }

  @Override
  public FinalizedWriteContext finalizeWrite() {
    return new FinalizedWriteContext(about.get());
  }
}
