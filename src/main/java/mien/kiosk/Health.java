package mien.kiosk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import mien.files.PendingFile;
import org.jspecify.annotations.Nullable;

/**
 * How a kiosk stands, for whoever looks after it from afar; no picture and nothing of a person.
 *
 * @param time when this was written, ISO 8601 with the offset
 * @param program name and version
 * @param state opening, waiting, playing or ended
 * @param source what is analysed
 * @param upSeconds since the kiosk was opened
 * @param frames shown since then
 * @param dropped frames since then that came too fast to be shown
 * @param faces in the last frame
 * @param secondsSinceFrame since the last frame; null before the first
 * @param secondsSinceLabel since the last label; null before the first
 * @param restarts how often a part that was stuck was opened anew
 * @param trouble what is wrong, in one sentence; null when nothing is
 */
public record Health(
    String time,
    String program,
    String state,
    String source,
    long upSeconds,
    long frames,
    long dropped,
    int faces,
    @Nullable Double secondsSinceFrame,
    @Nullable Double secondsSinceLabel,
    int restarts,
    @Nullable String trouble) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Puts it in place of what the file held before; a reader never sees half of it. */
  void write(Path file) throws IOException {
    try (PendingFile pending = PendingFile.of(file)) {
      MAPPER.writerWithDefaultPrettyPrinter().writeValue(pending.part().toFile(), this);
      pending.commit();
    }
  }
}
