package mien.output.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Parquet's codec {@code GZIP} by Java's own classes: the others unpack native libraries at every
 * start, and Parquet's own takes Hadoop's. It compresses only; no page is ever read here.
 */
final class GzipCodec
    implements CompressionCodecFactory, CompressionCodecFactory.BytesInputCompressor {

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return this;
  }

  @Override
  public CompressionCodecName getCodecName() {
    return CompressionCodecName.GZIP;
  }

  @Override
  public BytesInput compress(BytesInput bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      bytes.writeAllTo(gzip);
    }
    return BytesInput.from(ByteBuffer.wrap(compressed.toByteArray()));
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("tables are written here, not read");
  }

  @Override
  public void release() {
    // nothing is held
  }
}
