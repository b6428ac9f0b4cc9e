package mien.output.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file while it is written; whole when it is closed. Rows wait in memory, up to 16 MB of
 * them. For one thread.
 */
public final class ParquetTable implements Closeable {
  /** Parquet's usual 128 MB would be held on the heap for each video at work. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  /** Without it, Parquet reads all of Hadoop's settings for each file, where Hadoop is. */
  private static final ParquetReadOptions PLAIN =
      ParquetReadOptions.builder(new PlainParquetConfiguration())
          .withCodecFactory(new GzipCodec())
          .build();

  private final ParquetWriter<List<@Nullable Object>> writer;

  /**
   * @param file is written over
   * @param about what the file tells about itself, by name; asked when it is closed
   */
  public ParquetTable(Path file, List<Column> columns, Supplier<Map<String, String>> about)
      throws IOException {
    writer =
        new Builder(file, new TableSupport(columns, about))
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCodecFactory(new GzipCodec())
            .withCompressionCodec(CompressionCodecName.GZIP)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  private static final class Builder
      extends ParquetWriter.Builder<List<@Nullable Object>, Builder> {
    private final TableSupport support;

    Builder(Path file, TableSupport support) {
      super(new LocalOutputFile(file));
      this.support = support;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<List<@Nullable Object>> getWriteSupport(Configuration hadoop) {
      return support;
    }

    @Override
    protected WriteSupport<List<@Nullable Object>> getWriteSupport(ParquetConfiguration plain) {
      return support;
    }
  }

  /**
   * Adds a row.
   *
   * @param values one for each column, of its kind's type; null where the row lacks it
   */
  public void write(List<@Nullable Object> values) throws IOException {
    writer.write(values);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /**
   * How many rows a finished file holds.
   *
   * @throws IOException if it cannot be read or is not whole
   */
  public static long rows(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), PLAIN)) {
      return reader.getRecordCount();
    } catch (RuntimeException e) { // that of what is no Parquet file
      throw new IOException(e);
    }
  }
}
