package mien.output.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** Reads tables back by Parquet's own reader. */
public final class ParquetRows {
  private ParquetRows() {}

  /** The rows as text by column; what a row lacks is missing. */
  public static List<Map<String, String>> in(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (ParquetFileReader reader = open(file)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long i = 0; i < pages.getRowCount(); i++) {
          rows.add(row(schema, records.read()));
        }
      }
    }
    return rows;
  }

  private static Map<String, String> row(MessageType schema, Group group) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int field = 0; field < schema.getFieldCount(); field++) {
      if (group.getFieldRepetitionCount(field) > 0) {
        row.put(schema.getFieldName(field), group.getValueToString(field, 0));
      }
    }
    return row;
  }

  /** What the file tells about itself. */
  public static Map<String, String> about(Path file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getFileMetaData().getKeyValueMetaData();
    }
  }

  /** Its columns with their types. */
  public static List<String> columns(Path file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getFileMetaData().getSchema().getFields().stream()
          .map(String::valueOf)
          .toList();
    }
  }

  private static ParquetFileReader open(Path file) throws IOException {
    return ParquetFileReader.open(
        new LocalInputFile(file),
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Gunzip())
            .build());
  }

  private static final class Gunzip
      implements CompressionCodecFactory, CompressionCodecFactory.BytesInputDecompressor {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      if (codec != CompressionCodecName.GZIP) {
        throw new UnsupportedOperationException(codec.name());
      }
      return this;
    }

    @Override
    public BytesInput decompress(BytesInput bytes, int length) throws IOException {
      try (GZIPInputStream in = new GZIPInputStream(bytes.toInputStream())) {
        return BytesInput.from(ByteBuffer.wrap(in.readNBytes(length)));
      }
    }

    @Override
    public void decompress(ByteBuffer in, int read, ByteBuffer out, int written) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void release() {}
  }
}
