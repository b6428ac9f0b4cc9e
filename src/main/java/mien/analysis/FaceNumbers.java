package mien.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;

/**
 * Gives each person a number, from 1. A track gets one when it is trusted, after two or three
 * frames, or after up to eight when it may be somebody who was seen before; what is seen too seldom
 * gets none. Of a recording the frames are held back as long, so that the person's first ones have
 * the number too; live ones go on without the face. For one thread.
 */
final class FaceNumbers {
  /** Frames so far apart show a face too seldom for three of them to be waited for (ours). */
  private static final long SPARSE_MICROS = 150_000;

  private final FaceTracker tracker;
  private final Pace pace;
  private final boolean reidentify;
  private final People people;
  private final Map<Track, Appearing> appearances = new LinkedHashMap<>();
  private final Deque<Held> held = new ArrayDeque<>();
  private final long mostHeldBytes;
  private long now = Long.MIN_VALUE;

  /** A face of a frame, before it is known who it is. */
  private record Seen(Appearing appearing, Face face) {}

  private record Held(Frame frame, List<Seen> faces) {
    boolean isDecided() {
      return faces.stream().allMatch(seen -> seen.appearing.isDecided());
    }

    FrameResult result() {
      List<Face> known = new ArrayList<>();
      List<FaceBox> doubtful = new ArrayList<>();
      for (Seen seen : faces) {
        Person person = seen.appearing.person();
        if (person == null) {
          doubtful.add(seen.face.box());
        } else {
          known.add(seen.face.withId(person.number()));
        }
      }
      known.sort(Comparator.comparingInt(Face::id));
      return new FrameResult(frame, known, doubtful);
    }
  }

  private record Pair(Appearing appearing, People.Match match) {}

  FaceNumbers(FaceTracker tracker, Pace pace, boolean reidentify) {
    this(tracker, pace, new People(), reidentify, Long.MAX_VALUE);
  }

  /**
   * @param people those of this session: nobody yet
   * @param reidentify whether who comes back gets the old number
   * @param mostHeldBytes what the frames that are held back may take; beyond it, what is known must
   *     do
   */
  FaceNumbers(
      FaceTracker tracker, Pace pace, People people, boolean reidentify, long mostHeldBytes) {
    this.people = people;
    this.mostHeldBytes = mostHeldBytes;
    this.tracker = tracker;
    this.pace = pace;
    this.reidentify = reidentify;
  }

  /** Takes the frame that the tracker has just gone through, and gives those that are ready. */
  List<FrameResult> next(Frame frame) {
    long micros = frame.timestampMicros();
    if (micros < now) {
      appearances.values().forEach(Appearing::end);
      appearances.clear();
      people.forget();
    }
    boolean first = now == Long.MIN_VALUE;
    boolean sparse = first ? pace == Pace.SPREAD : micros - now >= SPARSE_MICROS;
    now = micros;
    if (sparse) {
      appearances.values().forEach(Appearing::hurry);
      number(); // before others appear, who may be the same persons
    }
    follow(sparse);
    recognise(frame);
    number();
    held.addLast(new Held(frame, seen()));
    if (held.stream().mapToLong(one -> one.frame.bytes()).sum() > mostHeldBytes) {
      appearances.values().forEach(Appearing::hurry);
      number();
    }
    return ready();
  }

  /** The frames that are held back, when no more will come: who is in the last one is a face. */
  List<FrameResult> rest() {
    for (Appearing appearing : appearances.values()) {
      if (!appearing.isDecided() && (appearing.isTrusted() || appearing.track().isFound())) {
        meet(appearing);
      }
      appearing.end();
    }
    return ready();
  }

  private void follow(boolean sparse) {
    List<Track> found = tracker.found();
    for (Track track : found) {
      appearances.computeIfAbsent(track, t -> new Appearing(t, now));
    }
    for (Appearing appearing : appearances.values()) {
      Track track = appearing.track();
      appearing.next();
      if (sparse) {
        appearing.hurry();
      }
      Person person = appearing.person();
      if (person != null) {
        person.see(track.box(), track.seenMicros());
      }
    }
  }

  /** The best pairs of faces that appear and of people who were lost come first. */
  private void recognise(Frame frame) {
    if (!reidentify) {
      return;
    }
    List<Pair> pairs = new ArrayList<>();
    for (Appearing appearing : appearances.values()) {
      if (appearing.track().isFound() && appearing.wantsLook(now)) {
        boolean known = appearing.isDecided();
        FaceDescriptor view = appearing.look(frame.grey(), now);
        if (!known) {
          appearing.among(people, view).ifPresent(match -> pairs.add(new Pair(appearing, match)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(pair -> pair.match.excess()));
    for (Pair pair : pairs) {
      Person person = pair.match.person();
      if (!pair.appearing.isDecided() && person.seenMicros() < now) {
        take(pair.appearing, person);
      }
    }
  }

  /** The person's last track, if it still waits for the face, has found it by this one. */
  private void take(Appearing appearing, Person person) {
    List<Track> before =
        appearances.values().stream()
            .filter(other -> other.person() == person)
            .map(Appearing::track)
            .toList();
    before.forEach(this::drop);
    appearing.is(person);
  }

  private void number() {
    for (Appearing appearing : List.copyOf(appearances.values())) {
      if (appearing.isDecided()) {
        continue;
      }
      boolean due = appearing.isDue(now);
      boolean waits = reidentify && appearing.couldBe(people) && !due;
      if (appearing.isTrusted() && !waits) {
        meet(appearing);
      } else if (due) {
        appearing.end();
        appearances.put(appearing.track(), appearing.again(now));
      }
    }
    appearances.keySet().removeIf(track -> !tracker.follows(track));
  }

  private void meet(Appearing appearing) {
    Track track = appearing.track();
    appearing.is(people.meet(track.box(), track.seenMicros()));
  }

  private void drop(Track track) {
    tracker.drop(track);
    appearances.remove(track);
  }

  private List<Seen> seen() {
    List<Seen> seen = new ArrayList<>();
    for (Track track : tracker.found()) {
      Appearing appearing = appearances.get(track);
      if (appearing != null) {
        seen.add(new Seen(appearing, track.face()));
      }
    }
    return seen;
  }

  private List<FrameResult> ready() {
    List<FrameResult> ready = new ArrayList<>();
    while (!held.isEmpty() && (pace == Pace.SPREAD || held.getFirst().isDecided())) {
      ready.add(held.removeFirst().result());
    }
    return ready;
  }
}
