package mien.ui.live;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FrameResult;
import mien.render.Timeline;

/** The faces of the last 30 s of media time, and which of them is the chosen one. */
final class FaceTracks {
  /** A face that was lost stays in the list for this long, so that the list does not flicker. */
  private static final long LINGER_MICROS = 700_000;

  private final TreeMap<Integer, Track> tracks = new TreeMap<>();
  private long nowMicros;
  private int chosen;

  /** One face: its latest view and its past. */
  static final class Track {
    private final Timeline timeline = new Timeline();
    private long lastMicros;
    private long seenMicros;
    private Face face;

    private Track(Face face, long micros) {
      this.face = face;
      this.lastMicros = micros;
    }

    Face face() {
      return face;
    }

    Timeline timeline() {
      return timeline;
    }

    /** How long it was in view, without the times between. */
    long seenMicros() {
      return seenMicros;
    }

    private void see(Face now, long micros) {
      long since = micros - lastMicros;
      seenMicros += since <= LINGER_MICROS ? since : 0;
      face = now;
      lastMicros = micros;
    }
  }

  void add(FrameResult result) {
    long micros = result.frame().timestampMicros();
    if (micros < nowMicros) {
      tracks.clear();
    }
    nowMicros = micros;
    for (Face face : result.faces()) {
      Track track = tracks.computeIfAbsent(face.id(), id -> new Track(face, micros));
      track.see(face, micros);
      Expression said = face.expression();
      if (said != null) {
        track.timeline.add(micros, said);
      }
    }
    tracks.values().stream()
        .filter(track -> track.lastMicros != micros)
        .forEach(track -> track.timeline.miss());
    tracks.values().removeIf(t -> t.lastMicros < micros - Timeline.SPAN_MICROS);
  }

  /** Forgets everybody. */
  void clear() {
    tracks.clear();
  }

  /** The faces that are in view, by number. */
  List<Track> inView() {
    return tracks.values().stream().filter(t -> nowMicros - t.lastMicros <= LINGER_MICROS).toList();
  }

  /** The others of the last 30 s beside the chosen one, those in view first. */
  List<Track> others() {
    Track main = chosen().orElse(null);
    return tracks.values().stream()
        .filter(track -> track != main)
        .sorted(Comparator.comparing(track -> nowMicros - track.lastMicros > LINGER_MICROS))
        .toList();
  }

  /** Chooses a face by its number; the choice holds as long as the face is remembered. */
  void choose(int id) {
    chosen = id;
  }

  /** The chosen face, or else the first in view, or else the one seen last. */
  Optional<Track> chosen() {
    Track wanted = tracks.get(chosen);
    if (wanted != null) {
      return Optional.of(wanted);
    }
    return inView().stream()
        .findFirst()
        .or(() -> tracks.values().stream().reduce((a, b) -> a.lastMicros >= b.lastMicros ? a : b));
  }

  long nowMicros() {
    return nowMicros;
  }
}
