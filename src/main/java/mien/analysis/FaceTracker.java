package mien.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;

/**
 * Follows each face from frame to frame, under an id from 1 that is never used twice, and steadies
 * its box. Which of these tracks are of one person says {@link People}.
 *
 * <p>A face that is not found keeps its id for a second of media time. Detections and faces are
 * paired greedily, the best pair first, by distance, size and looks; a pair that is too far apart
 * in any of them is none, so that a track rather ends than jumps to somebody else.
 *
 * <p>For each frame: {@link #start}, {@link #follow} with what was found near {@link #followed} and
 * {@link #lost} faces, {@link #meet} with what a scan found, then {@link #faces}. One thread.
 */
public final class FaceTracker {
  private static final long PATIENCE_MICROS = 1_000_000;

  /** Boxes that share more than this, intersection over union, are of one face. */
  private static final double SAME = 0.3;

  private final List<Track> tracks = new ArrayList<>();
  private int lastId;
  private long now = Long.MIN_VALUE;

  private record Pair(Track track, Detection found, Appearance look, double cost) {}

  /**
   * Goes on to the next frame; faces lost for more than a second are forgotten, and all of them if
   * the time runs backwards.
   */
  public void start(long timestampMicros) {
    boolean backwards = timestampMicros < now;
    now = timestampMicros;
    tracks.removeIf(track -> backwards || now - track.seenMicros() > PATIENCE_MICROS);
    tracks.forEach(Track::start);
  }

  /** Where the faces of the frame before should be now. */
  public List<TurnedBox> followed() {
    return tracks.stream().filter(t -> !t.isLost()).map(this::place).toList();
  }

  /** Where the faces that were not in the frame before may be, the longest lost first. */
  public List<TurnedBox> lost() {
    return tracks.stream()
        .filter(Track::isLost)
        .sorted(Comparator.comparingLong(Track::seenMicros))
        .map(this::place)
        .toList();
  }

  private TurnedBox place(Track track) {
    return new TurnedBox(track.expected(now), track.roll());
  }

  /** Takes what was found near known faces; what belongs to none of them is left out. */
  public void follow(GreyImage picture, List<Detection> found) {
    match(picture, found);
  }

  /** Takes what a scan found; what belongs to no known face is a new one. */
  public void meet(GreyImage picture, List<Detection> found) {
    for (Detection stranger : match(picture, found)) {
      if (isFree(stranger.box())) {
        tracks.add(new Track(++lastId, now, stranger, Appearance.at(picture, stranger.box())));
      }
    }
  }

  /** The faces found in this frame, in the order of their ids. */
  public List<Face> faces() {
    return found().stream().map(Track::face).toList();
  }

  /** The tracks of {@link #faces}, in the same order. */
  List<Track> found() {
    return tracks.stream().filter(Track::isFound).toList();
  }

  /** Whether this one is followed still. */
  boolean follows(Track track) {
    return tracks.contains(track);
  }

  /** Follows this one no longer. */
  void drop(Track track) {
    tracks.remove(track);
  }

  /** Whether a face that was in the frame before was not found in this one. */
  public boolean loses() {
    return tracks.stream().anyMatch(track -> !track.isFound() && !track.isLost());
  }

  /** Gives detections to the tracks they fit, and returns the others. */
  private List<Detection> match(GreyImage picture, List<Detection> found) {
    List<Pair> pairs = new ArrayList<>();
    for (Detection detection : found) {
      Appearance look = Appearance.at(picture, detection.box());
      for (Track track : tracks) {
        double cost = track.cost(now, detection.box(), look);
        pairs.add(new Pair(track, detection, look, cost));
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::cost));
    List<Detection> left = new ArrayList<>(found);
    for (Pair pair : pairs) {
      if (pair.cost < Track.NEVER && !pair.track.isFound() && isFree(pair.found.box())) {
        pair.track.find(now, pair.found, pair.look);
        left.remove(pair.found);
      }
    }
    return left;
  }

  /** Whether no face found in this frame is there already. */
  private boolean isFree(FaceBox box) {
    return tracks.stream().noneMatch(t -> t.isFound() && t.box().iou(box) > SAME);
  }
}
