package mien.output.annotation;

import java.io.IOException;
import java.nio.file.Path;

/** The programs for which annotations are written. */
public enum AnnotationFormat {
  /** ELAN. */
  EAF(".eaf", ElanFile::write),
  /** Praat. */
  TEXTGRID(".TextGrid", TextGridFile::write),
  /** Web browsers and players. */
  VTT(".vtt", SubtitleFile::writeWebVtt),
  /** Players. */
  SRT(".srt", SubtitleFile::writeSubRip),
  /** BORIS, by way of a spreadsheet. */
  BORIS(".boris.xlsx", BorisFile::write),
  /** Databases: Spark, DuckDB, pandas. */
  SEGMENTS(".segments.parquet", SegmentTable::write);

  /** Writes all at once. */
  private interface Writer {
    void write(Annotations annotations, Path file) throws IOException;
  }

  private final String ending;
  private final Writer writer;

  AnnotationFormat(String ending, Writer writer) {
    this.ending = ending;
    this.writer = writer;
  }

  /** What the file's name ends in, with its dot. */
  public String ending() {
    return ending;
  }

  /**
   * Writes the annotations.
   *
   * @param file where to write, whatever its name; media are named relative to its folder
   */
  public void write(Annotations annotations, Path file) throws IOException {
    writer.write(annotations, file);
  }
}
