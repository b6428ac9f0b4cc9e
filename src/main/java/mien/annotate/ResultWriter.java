package mien.annotate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import mien.core.FrameResult;
import mien.output.Provenance;
import mien.output.Tally;
import mien.output.annotation.AnnotationFormat;
import mien.output.annotation.Annotations;
import mien.output.report.ReportSink;
import mien.pipeline.Sink;

/** Writes one result of a video: while the frames flow, or when all were seen, or both. */
interface ResultWriter {

  /**
   * What is known when all frames were seen.
   *
   * @param decoded how many frames of the stretch were decoded
   */
  record Seen(Annotations annotations, Tally tally, long decoded) {}

  /** Opens what takes the frames, on the thread that will give them. */
  Sink<FrameResult> openSink() throws Exception;

  /** Writes what could not be written before; the sink is closed. */
  void finish(Seen seen) throws IOException;

  /** Whether the finished file, read back, holds as many rows as it must. */
  boolean holdsAll(Tally tally) throws IOException;

  /** Whether a file of rows holds as many as came by. */
  interface Count {
    boolean fits(Tally tally) throws IOException;
  }

  /** Rows while the frames flow. */
  static ResultWriter rows(Callable<? extends Sink<FrameResult>> opener, Count count) {
    return new ResultWriter() {
      @Override
      public Sink<FrameResult> openSink() throws Exception {
        return opener.call();
      }

      @Override
      public void finish(Seen seen) {}

      @Override
      public boolean holdsAll(Tally tally) throws IOException {
        return count.fits(tally);
      }
    };
  }

  /** The segments of the labels. */
  static ResultWriter segments(AnnotationFormat format, Path file) {
    return new AtTheEnd(item -> {}, seen -> format.write(seen.annotations(), file));
  }

  /** The report. */
  static ResultWriter report(Path file, Supplier<Provenance> made, boolean thumbnails) {
    ReportSink report = new ReportSink(thumbnails);
    return new AtTheEnd(
        report,
        seen -> report.write(seen.annotations(), made.get(), seen.tally(), seen.decoded(), file));
  }

  /**
   * A file that is written once, from what was kept of the frames.
   *
   * @param sink keeps it
   */
  record AtTheEnd(Sink<FrameResult> openSink, Ending ending) implements ResultWriter {
    interface Ending {
      void write(Seen seen) throws IOException;
    }

    @Override
    public void finish(Seen seen) throws IOException {
      ending.write(seen);
    }

    @Override
    public boolean holdsAll(Tally tally) {
      return true; // it has no rows
    }
  }
}
