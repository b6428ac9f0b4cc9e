package mien.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import mien.core.Emotion;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.LastFrame;
import mien.core.Marker;
import mien.core.Segment;
import mien.core.Span;
import mien.output.Provenance;

/**
 * The machine's rows of a whole video: the time of every frame, and every track's faces. Filled by
 * {@link RowsFile}, then only read.
 */
public final class Rows {
  private final Provenance session;
  private final Media media;
  private final long[] frameMicros;
  private final long[] frameNumbers;
  private final long[] framePts;
  private final Map<Integer, TrackRows> tracks;
  private final Map<Integer, List<FaceBox>> doubtful;
  private final List<Marker> markers;

  Rows(
      Provenance session,
      Media media,
      long[] frameMicros,
      long[] frameNumbers,
      long[] framePts,
      Map<Integer, TrackRows> tracks,
      Map<Integer, List<FaceBox>> doubtful,
      List<Marker> markers) {
    this.session = session;
    this.media = media;
    this.frameMicros = frameMicros;
    this.frameNumbers = frameNumbers;
    this.framePts = framePts;
    this.tracks = new TreeMap<>(tracks);
    this.doubtful = Map.copyOf(doubtful);
    this.markers = List.copyOf(markers);
  }

  /** How the rows came about. */
  public Provenance session() {
    return session;
  }

  /** The video that was analysed. */
  public Media media() {
    return media;
  }

  /** What was marked by hand while it was recorded, in the order of time. */
  public List<Marker> markers() {
    return markers;
  }

  public int frames() {
    return frameMicros.length;
  }

  /** The time at which a frame is shown, µs. */
  public long frameMicros(int frame) {
    return frameMicros[frame];
  }

  /**
   * A frame's number in the video, from 1: frames that were not analysed are counted, and missing.
   */
  long frameNumber(int frame) {
    return frameNumbers[frame];
  }

  /** A frame's presentation timestamp as the container holds it, µs. */
  public long framePts(int frame) {
    return framePts[frame];
  }

  /** Whether the container's clock only went on; in files that were joined it starts anew. */
  boolean isSteady() {
    for (int i = 1; i < framePts.length; i++) {
      if (framePts[i] < framePts[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a frame with exactly this time was analysed. */
  boolean isFrame(long micros) {
    return Arrays.binarySearch(frameMicros, micros) >= 0;
  }

  /** The index of the frame that is shown at the moment; the first one before the start. */
  public int frameAt(long micros) {
    int i = Arrays.binarySearch(frameMicros, micros);
    return i >= 0 ? i : Math.max(0, -i - 2);
  }

  /** The index of the first frame that is shown at the moment or later; the count if none is. */
  public int frameFrom(long micros) {
    int i = Arrays.binarySearch(frameMicros, micros);
    return i >= 0 ? i : -i - 1;
  }

  /**
   * The faces of one frame as the machine gave them; boxes, here and below, are in pixels of the
   * stored picture.
   */
  public List<Face> faces(int frame) {
    List<Face> faces = new ArrayList<>();
    for (TrackRows track : tracks.values()) {
      track.rowAt(frameMicros[frame]).ifPresent(row -> faces.add(track.face(row)));
    }
    return faces;
  }

  /**
   * Where something of one frame was like a face, but for too short a time to be counted as one.
   */
  List<FaceBox> doubtful(int frame) {
    return doubtful.getOrDefault(frame, List.of());
  }

  public Collection<TrackRows> tracks() {
    return tracks.values();
  }

  public Optional<TrackRows> track(int id) {
    return Optional.ofNullable(tracks.get(id));
  }

  /** From the first frame in which the track is seen to the end of the last. */
  public Span seen(TrackRows track) {
    int last = frameAt(track.micros(track.size() - 1));
    return new Span(track.micros(0), span(last).endMicros());
  }

  /**
   * How long a frame stands for: to the next one that was analysed; from the last to the end. What
   * was recorded live may have been away in between.
   */
  Span span(int frame) {
    long start = frameMicros[frame];
    boolean isLast = frame + 1 == frames();
    long next = isLast ? media.durationMicros() : frameMicros[frame + 1];
    boolean isGap = session.started() != null && LastFrame.isGap(start, next);
    return new Span(start, isGap ? start + LastFrame.ALONE_MICROS : next);
  }

  /**
   * The faces of one frame as the analyst sees them: with their ids and the corrected labels. A
   * face is left out while it is excluded.
   */
  public List<Face> corrected(Project project, int frame) {
    long micros = frameMicros[frame];
    return project.faces().stream()
        .filter(face -> !face.excluded().contains(micros))
        .flatMap(face -> machine(face, micros).map(row -> relabelled(face, row, micros)).stream())
        .toList();
  }

  /** Faces of these rows, with their boxes in pixels of the frame that shows them. */
  public static List<Face> shown(List<Face> faces, Frame frame) {
    return faces.stream().map(face -> face.withBox(frame.shown(face.box()))).toList();
  }

  /** What the machine said of this person in the frame with exactly this time. */
  public Optional<Face> machine(FaceTrack face, long frameMicros) {
    for (FaceTrack.Part part : face.parts()) {
      TrackRows track = tracks.get(part.track());
      if (track != null && part.span().contains(frameMicros)) {
        OptionalInt row = track.rowAt(frameMicros);
        if (row.isPresent()) {
          return Optional.of(track.face(row.getAsInt()));
        }
      }
    }
    return Optional.empty();
  }

  /** The numbers of those to whom a face that the machine found in a frame belongs. */
  Stream<Integer> owners(Project project, Face machine, int frame) {
    return project.faces().stream()
        .filter(
            face ->
                face.parts().stream()
                    .anyMatch(
                        part ->
                            part.track() == machine.id()
                                && part.span().contains(frameMicros[frame])))
        .map(FaceTrack::id);
  }

  private static Face relabelled(FaceTrack face, Face row, long micros) {
    Face named = new Face(face.id(), row.box(), row.confidence(), row.pose(), null);
    return labelled(row, face.analyst(), micros).map(named::withExpression).orElse(named);
  }

  /** A row's probabilities with the label of the segment around it; empty where either lacks. */
  static Optional<Expression> labelled(Face row, SegmentLane lane, long micros) {
    Expression said = row.expression();
    Optional<Segment> segment = lane.at(micros);
    if (said == null || segment.isEmpty()) {
      return Optional.empty();
    }
    Emotion label = segment.get().label();
    return Optional.of(
        new Expression(
            said.scores(), said.smoothed(), label == null ? said.label() : label, label == null));
  }
}
