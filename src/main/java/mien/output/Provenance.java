package mien.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import mien.capture.Sources;
import mien.core.Address;
import mien.core.InputException;
import mien.core.Program;
import mien.files.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * How a result came about: enough to make it again.
 *
 * @param format the version of the JSON lines that follow
 * @param program name and version
 * @param model the network
 * @param settings what else was chosen, by option name, in a fixed order
 * @param source the video or camera
 * @param started of what was recorded live, the wall clock at its first row, ISO 8601 with the
 *     offset from UTC; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
    int format,
    String program,
    Part model,
    Map<String, String> settings,
    Part source,
    @Nullable String started) {
  /** The version that this program writes. */
  public static final int FORMAT = 1;

  /**
   * What the name of the file ends in that stands beside results and holds this: it tells a later
   * run whether it would make the same.
   */
  public static final String ENDING = ".session.json";

  /** Of what was not recorded live. */
  public Provenance(
      int format, String program, Part model, Map<String, String> settings, Part source) {
    this(format, program, model, settings, source, null);
  }

  /**
   * Made now, by this program; reads the files once through.
   *
   * @param settings what was chosen, by option name, in a fixed order
   */
  public static Provenance of(Path model, Map<String, String> settings, Path source) {
    return new Provenance(
        FORMAT, Program.NAME_AND_VERSION, Part.of(model), settings, Part.of(source));
  }

  /**
   * The same for anything that can be played.
   *
   * @param source a file, a camera or a stream, as the user named it
   */
  public static Provenance of(Path model, Map<String, String> settings, String source) {
    return new Provenance(
        FORMAT, Program.NAME_AND_VERSION, Part.of(model), settings, Part.of(source));
  }

  /** The same, recorded live from this moment of the wall clock on. */
  public Provenance startedAt(OffsetDateTime moment) {
    return new Provenance(
        format,
        program,
        model,
        settings,
        source,
        moment.truncatedTo(ChronoUnit.MILLIS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
  }

  /** The same of another source, such as the video that was recorded of the first. */
  public Provenance of(Part other) {
    return new Provenance(format, program, model, settings, other, started);
  }

  /** As one JSON object; equal for equal provenance. */
  public String toJson() {
    try {
      return new ObjectMapper().writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a record of strings always can be
    }
  }

  /**
   * A file that took part.
   *
   * @param name the file's name, or what else it is called; no folders, which say more of the
   *     analyst than of the video
   * @param sha256 hexadecimal; null for what is neither file nor pictures, such as a camera
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(String name, @Nullable String sha256) {

    /** Whether it can be played again, with times of its own. */
    public boolean onDisk() {
      return sha256 != null;
    }

    /** A file with its hash, or what else was named by its last part, without a password. */
    static Part of(String source) {
      String plain = Address.withoutSecrets(source);
      try {
        return of(Path.of(plain));
      } catch (InvalidPathException e) { // on Windows, camera:0 is no path
        return new Part(plain.substring(plain.lastIndexOf('/') + 1), null);
      }
    }

    /**
     * The file with its hash; reads it once through. That of a folder of pictures is taken over
     * their names and contents in the order in which they are played, so that one that was changed,
     * added, renamed or taken away makes another.
     *
     * @throws InputException if it cannot be read
     */
    public static Part of(Path file) {
      try {
        return new Part(String.valueOf(file.getFileName()), hash(file));
      } catch (IOException e) {
        throw new InputException("%s cannot be read: see whether you may.".formatted(file), e);
      }
    }

    private static @Nullable String hash(Path file) throws IOException {
      if (Files.isRegularFile(file)) {
        return Sha256.of(file);
      }
      List<Path> pictures = Sources.pictures(file);
      Sha256 all = new Sha256();
      for (Path picture : pictures) {
        all.add(picture.getFileName() + "\n").add(Sha256.of(picture) + "\n");
      }
      return pictures.isEmpty() ? null : all.hex();
    }
  }
}
