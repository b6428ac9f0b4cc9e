package mien.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.core.FrameResult;
import mien.core.Marker;
import mien.files.PendingFile;
import mien.output.annotation.AnnotationFormat;
import mien.output.annotation.Annotations;
import mien.output.annotation.SegmentSink;

/**
 * The segments of a recording and what was marked in it; in the end its subtitles and its file for
 * ELAN. For one thread at a time.
 */
final class RecordedSegments {
  private static final List<AnnotationFormat> FORMATS =
      List.of(AnnotationFormat.VTT, AnnotationFormat.EAF);

  private final RecordingFiles files;
  private final SegmentSink segments = new SegmentSink();
  private final List<Marker> markers = new ArrayList<>();
  private final LiveClock clock = new LiveClock();

  RecordedSegments(RecordingFiles files) {
    this.files = files;
  }

  /** The next frame. */
  void accept(FrameResult placed) {
    clock.next(placed.frame(), segments::finish);
    segments.accept(placed);
    if (placed.marker() > 0) {
      markers.add(new Marker(placed.marker(), clock.startMicros()));
    }
  }

  /** A mark that was set after the last frame, as while the picture stood still. */
  void markLast(int number) {
    markers.add(new Marker(number, clock.startMicros()));
  }

  /**
   * Writes the files where there is a picture or a mark; else those go that belonged to rows that
   * were replaced.
   *
   * @return the files
   */
  List<Path> write() throws IOException {
    List<Path> written = new ArrayList<>();
    boolean wanted = clock.isBegun() && (files.extent().picture() || !markers.isEmpty());
    long end = clock.endMicros();
    Annotations all = new Annotations(files.media(), end, segments.finish(end), markers, Map.of());
    for (AnnotationFormat format : FORMATS) {
      Path target = files.annotations(format);
      if (!wanted) {
        Files.deleteIfExists(target);
        continue;
      }
      try (PendingFile annotations = PendingFile.of(target)) {
        format.write(all, annotations.part());
        annotations.commit();
        written.add(target);
      }
    }
    return written;
  }
}
