package mien.output;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import mien.core.FrameResult;
import mien.pipeline.Sink;

/**
 * JSON Lines, UTF-8: the first line is {@code {"session": …}}, then one object a frame, as {@link
 * FrameJson} writes it.
 */
public final class JsonLinesSink implements Sink<FrameResult> {
  private final JsonGenerator json;
  private final PeriodicFlush flush;

  public JsonLinesSink(Path file, Provenance session) throws IOException {
    json = new ObjectMapper().createGenerator(file.toFile(), JsonEncoding.UTF8);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    flush = new PeriodicFlush(json);
    json.writeStartObject();
    json.writePOJOField("session", session);
    json.writeEndObject();
  }

  @Override
  public void accept(FrameResult result) throws IOException {
    FrameJson.write(result, json);
    flush.rowWritten();
  }

  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}
