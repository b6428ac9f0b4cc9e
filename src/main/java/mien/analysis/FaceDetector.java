package mien.analysis;

import java.util.List;
import java.util.Optional;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;

/** Finds faces. Used and closed on the thread that made it. */
public interface FaceDetector extends AutoCloseable {

  /** Every face in the picture, in no particular order. */
  default List<Detection> scan(GreyImage picture) {
    return scan(picture, List.of());
  }

  /**
   * The other faces in the picture, in no particular order.
   *
   * @param known where faces are already known; they are left out
   */
  List<Detection> scan(GreyImage picture, List<FaceBox> known);

  /** Whether a place is none of the taken ones: two boxes of one face overlap by more (ours). */
  static boolean isFree(FaceBox place, List<FaceBox> taken) {
    return taken.stream().noneMatch(box -> box.iou(place) > 0.2);
  }

  /**
   * How long a scan of the whole picture should be followed by none, media time in µs: a dear one
   * longer than a cheap one.
   */
  default long restMicros() {
    return 250_000;
  }

  /**
   * The face that was at {@code near} a moment ago, tilted as far, searched only around there.
   *
   * @param near upright where nobody knows the tilt
   */
  Optional<Detection> near(GreyImage picture, TurnedBox near);

  /**
   * The same for several faces at once, which may cost less.
   *
   * @return those that were found, in the order of their places
   */
  default List<Detection> near(GreyImage picture, List<TurnedBox> places) {
    return places.stream().flatMap(place -> near(picture, place).stream()).toList();
  }

  @Override
  default void close() {}
}
