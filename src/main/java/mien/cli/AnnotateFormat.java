package mien.cli;

import java.util.Optional;
import mien.output.annotation.AnnotationFormat;
import org.jspecify.annotations.Nullable;

/** What {@code annotate --format} takes. */
enum AnnotateFormat {
  CSV(".csv", null),
  JSONL(".jsonl", null),
  EAF(AnnotationFormat.EAF),
  TEXTGRID(AnnotationFormat.TEXTGRID),
  VTT(AnnotationFormat.VTT),
  SRT(AnnotationFormat.SRT),
  BORIS(AnnotationFormat.BORIS),
  HTML(".html", null);

  private final String ending;
  private final @Nullable AnnotationFormat annotations;

  AnnotateFormat(AnnotationFormat annotations) {
    this(annotations.ending(), annotations);
  }

  AnnotateFormat(String ending, @Nullable AnnotationFormat annotations) {
    this.ending = ending;
    this.annotations = annotations;
  }

  String ending() {
    return ending;
  }

  /** How its segments are written, if it is written at the end from segments alone. */
  Optional<AnnotationFormat> annotations() {
    return Optional.ofNullable(annotations);
  }
}
