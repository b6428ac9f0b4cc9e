package mien.annotate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import mien.output.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What became of one video.
 *
 * @param decoded frames of the stretch that were decoded
 * @param analysed those of them that were wanted
 * @param rows one for every face of every analysed frame, one for a frame without a face
 * @param labels how often each label was given
 * @param duration where the last frame ends, s after the recording's start
 * @param seconds how long it took
 * @param written the results, empty if it failed or was skipped
 * @param notes what was odd about the video, in half sentences
 * @param failure a sentence or two, if it failed, breaks off or a result could not be made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnnotateReport(
    String input,
    Status status,
    long decoded,
    long analysed,
    long rows,
    int faces,
    Map<String, Long> labels,
    double duration,
    double seconds,
    List<String> written,
    List<String> notes,
    @Nullable String failure)
    implements Serializable {

  /** How it ended. */
  public enum Status {
    DONE,
    /**
     * The rows of all that could be read are there; the input breaks off, or its video is missing.
     */
    INCOMPLETE,
    FAILED,
    SKIPPED
  }

  static AnnotateReport done(
      String input,
      long decoded,
      Tally tally,
      long endMicros,
      double seconds,
      List<String> written) {
    return new AnnotateReport(
        input,
        Status.DONE,
        decoded,
        tally.frames(),
        tally.rows(),
        tally.faces().size(),
        tally.labels(),
        endMicros / 1e6,
        seconds,
        written,
        List.of(),
        null);
  }

  /**
   * The same, with what is to be said of it.
   *
   * @param missing sentences, empty if nothing is
   */
  AnnotateReport with(List<String> odd, List<String> missing) {
    return missing.isEmpty()
        ? told(input, status, odd, null)
        : told(input, Status.INCOMPLETE, odd, String.join(" ", missing));
  }

  /**
   * The same of a video that was read as a copy.
   *
   * @param original what it is called
   * @param copy what it was called here, in sentences too
   */
  public AnnotateReport of(String original, String copy) {
    return told(
        original,
        status,
        notes.stream().map(note -> note.replace(copy, original)).toList(),
        failure == null ? null : failure.replace(copy, original));
  }

  /** The same figures with other words. */
  private AnnotateReport told(
      String video, Status became, List<String> odd, @Nullable String failed) {
    return new AnnotateReport(
        video, became, decoded, analysed, rows, faces, labels, duration, seconds, written, odd,
        failed);
  }

  public static AnnotateReport skipped(String input) {
    return new AnnotateReport(
        input, Status.SKIPPED, 0, 0, 0, 0, Map.of(), 0, 0, List.of(), List.of(), null);
  }

  public static AnnotateReport failed(String input, String failure) {
    return new AnnotateReport(
        input, Status.FAILED, 0, 0, 0, 0, Map.of(), 0, 0, List.of(), List.of(), failure);
  }
}
