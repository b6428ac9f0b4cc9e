package mien.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.core.FaceBox;
import mien.core.GreyImage;
import org.jspecify.annotations.Nullable;

/** A face from when it appears until it is lost, and what is known of who it is. */
final class Appearing {
  /**
   * A place is taken for a face when the detector's confidences add up to this, in two or three
   * frames: on the clips, what was none was seen in one or two and came to 1.0 (ours).
   */
  private static final double TRUSTED = 1.5;

  /** So many frames, or so long, it may take to say who it is. */
  private static final int MOST_FRAMES = 8;

  private static final long MOST_MICROS = 300_000;

  /** Who is known is looked at again so soon, and ever later while there is nothing new to see. */
  private static final long SOONEST_MICROS = 200_000;

  private static final long LATEST_MICROS = 1_600_000;

  private final Track track;
  private final FaceBox firstBox;
  private final long firstMicros;
  private final List<FaceDescriptor> views = new ArrayList<>();
  private int frames;
  private double confidence;
  private long lookedMicros;
  private long restMicros = SOONEST_MICROS;
  private boolean hurried;
  private boolean over;
  private @Nullable Person person;

  Appearing(Track track, long micros) {
    this.track = track;
    firstBox = track.box();
    firstMicros = micros;
  }

  /** The same face as if it appeared only now, with what speaks for it so far. */
  Appearing again(long micros) {
    Appearing again = new Appearing(track, micros);
    again.confidence = confidence;
    return again;
  }

  Track track() {
    return track;
  }

  /** One more frame, with the face or without. */
  void next() {
    frames++;
    confidence += track.isFound() ? track.face().confidence() : 0;
  }

  /** It is taken for a face, and by what is known now for this person or that. */
  void hurry() {
    hurried = true;
  }

  boolean isTrusted() {
    return hurried || confidence >= TRUSTED;
  }

  /** Whether no more frames may be waited for. */
  boolean isDue(long micros) {
    return hurried || frames >= MOST_FRAMES || micros - firstMicros >= MOST_MICROS;
  }

  /** Looks at the face where the track found it in this frame. */
  FaceDescriptor look(GreyImage picture, long micros) {
    FaceDescriptor view = FaceDescriptor.at(picture, track.box(), track.roll());
    lookedMicros = micros;
    Person known = person;
    if (known == null) {
      views.add(view);
    } else {
      restMicros = known.learn(view) ? SOONEST_MICROS : Math.min(2 * restMicros, LATEST_MICROS);
    }
    return view;
  }

  boolean wantsLook(long micros) {
    return person == null || micros - lookedMicros >= restMicros;
  }

  /** Who of the people it may be, by this view. */
  Optional<People.Match> among(People people, FaceDescriptor view) {
    return people.recognise(firstMicros, firstBox, view);
  }

  /** Whether anybody was lost before it appeared who it could be. */
  boolean couldBe(People people) {
    return people.misses(firstMicros);
  }

  /** From now on it is known who it is. */
  void is(Person who) {
    person = who;
    who.see(track.box(), track.seenMicros());
    views.forEach(who::learn);
    views.clear();
  }

  @Nullable Person person() {
    return person;
  }

  /** It was none, or too short to be counted. */
  void end() {
    over = person == null;
  }

  /** Whether nothing more will be known of it. */
  boolean isDecided() {
    return over || person != null;
  }
}
