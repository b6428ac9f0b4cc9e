package mien.annotate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mien.capture.Sampling;
import mien.core.Span;
import mien.output.Columns;
import mien.output.video.Privacy;

/**
 * What is made of each video.
 *
 * @param formats what to write, in this order
 * @param columns of the CSV file
 * @param sampling which frames are analysed
 * @param video whether the video is written too, with faces and labels drawn
 * @param privacy which faces are unrecognisable in it
 * @param thumbnails whether the report shows a picture of each face
 */
public record AnnotatePlan(
    Set<ResultFormat> formats,
    Columns columns,
    Sampling sampling,
    boolean video,
    Privacy privacy,
    boolean thumbnails) {
  /** The rows alone, of every frame: what a review begins with. */
  public static final AnnotatePlan ROWS =
      new AnnotatePlan(
          Set.of(ResultFormat.JSONL), Columns.FULL, Sampling.ALL, false, Privacy.NONE, false);

  /** Under this name a result records that its report shows pictures. */
  public static final String THUMBNAILS = "thumbnails";

  public AnnotatePlan {
    formats = Collections.unmodifiableSet(new LinkedHashSet<>(formats));
  }

  /** The stretch that the video shows. */
  Span shown() {
    return new Span(Math.max(0, sampling.fromMicros()), sampling.toMicros());
  }

  /** What of it changes the results, by name, as they record it. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    if (sampling.every() > 1) {
      settings.put("every", Integer.toString(sampling.every()));
    }
    if (Double.isFinite(sampling.framesPerSecond())) {
      settings.put("fps", Double.toString(sampling.framesPerSecond()));
    }
    if (sampling.fromMicros() != Long.MIN_VALUE) {
      settings.put("from_us", Long.toString(sampling.fromMicros()));
    }
    if (sampling.toMicros() != Long.MAX_VALUE) {
      settings.put("to_us", Long.toString(sampling.toMicros()));
    }
    settings.put("columns", columns.name().toLowerCase(Locale.ROOT));
    if (privacy.blurs()) {
      settings.put("blur", privacy.shown().isEmpty() ? "all" : "unknown");
      settings.put("known", privacy.shown().stream().sorted().toList().toString());
    }
    if (thumbnails) {
      settings.put(THUMBNAILS, "yes");
    }
    return settings;
  }
}
