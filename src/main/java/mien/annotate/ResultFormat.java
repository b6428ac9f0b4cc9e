package mien.annotate;

import java.nio.file.Path;
import java.util.function.Supplier;
import mien.output.CsvSink;
import mien.output.JsonLinesSink;
import mien.output.ParquetSink;
import mien.output.Provenance;
import mien.output.Tally;
import mien.output.annotation.AnnotationFormat;
import mien.output.parquet.ParquetTable;

/** A format that results are written in. */
public enum ResultFormat {
  CSV(
      ".csv",
      (file, plan, made) ->
          ResultWriter.rows(
              () -> new CsvSink(file, plan.columns()),
              tally -> Tally.lines(file) == 1 + tally.rows())),
  JSONL(
      ".jsonl",
      (file, plan, made) ->
          ResultWriter.rows(
              () -> new JsonLinesSink(file, made.get()),
              tally -> Tally.lines(file) == 1 + tally.frames())),
  PARQUET(
      ".parquet",
      (file, plan, made) ->
          ResultWriter.rows(
              () -> new ParquetSink(file, plan.columns(), made),
              tally -> ParquetTable.rows(file) == tally.rows())),
  EAF(AnnotationFormat.EAF),
  TEXTGRID(AnnotationFormat.TEXTGRID),
  VTT(AnnotationFormat.VTT),
  SRT(AnnotationFormat.SRT),
  BORIS(AnnotationFormat.BORIS),
  SEGMENTS(AnnotationFormat.SEGMENTS),
  HTML(".html", (file, plan, made) -> ResultWriter.report(file, made, plan.thumbnails()));

  private final String ending;
  private final Opener opener;

  private interface Opener {
    ResultWriter open(Path file, AnnotatePlan plan, Supplier<Provenance> made);
  }

  ResultFormat(AnnotationFormat annotations) {
    this(annotations.ending(), (file, plan, made) -> ResultWriter.segments(annotations, file));
  }

  ResultFormat(String ending, Opener opener) {
    this.ending = ending;
    this.opener = opener;
  }

  /** With its dot. */
  public String ending() {
    return ending;
  }

  /**
   * Begins one; nothing is written before {@link ResultWriter#openSink()}.
   *
   * @param made is asked on the threads that write; asking may take as long as reading the video
   */
  ResultWriter open(Path file, AnnotatePlan plan, Supplier<Provenance> made) {
    return opener.open(file, plan, made);
  }
}
