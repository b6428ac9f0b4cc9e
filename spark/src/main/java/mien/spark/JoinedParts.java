package mien.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mien.analysis.JoinedNumbers;
import mien.analysis.KnownPerson;
import mien.annotate.Stretch;
import mien.core.Face;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.Origin;
import mien.review.Rows;
import mien.review.RowsFile;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a recording whose parts were analysed one by one, as if in one piece: counted
 * through, and each person under one number. No more than two parts are in memory. Goes through
 * them once.
 */
final class JoinedParts implements Iterable<FrameResult> {
  /** Boxes that share more than this, intersection over union, are of one face. */
  private static final double SAME = 0.5;

  private static final GreyImage NO_PICTURE = new GreyImage(1, 1, new byte[1]);

  private final List<PartTask.Done> parts;
  private final Fetch fetch;
  private final JoinedNumbers numbers;
  private @Nullable Numbered before;
  private long frames;

  /** Brings the rows of a part to this machine. */
  interface Fetch {
    Path rows(String name) throws IOException;
  }

  /** A part's rows, and the numbers of its people in the whole recording. */
  private record Numbered(Rows rows, Map<Integer, Integer> numbers) {
    List<Face> faces(int frame) {
      return rows.faces(frame).stream()
          .filter(face -> numbers.containsKey(face.id()))
          .map(face -> face.withId(Objects.requireNonNull(numbers.get(face.id()))))
          .sorted(Comparator.comparingInt(Face::id))
          .toList();
    }
  }

  /** A person of a part, and the number in the whole recording. */
  private record Pair(int own, int number) {}

  /**
   * @param parts of which each came to its end, in the order of time
   * @param reidentify whether who comes back gets the old number
   */
  JoinedParts(List<PartTask.Done> parts, boolean reidentify, Fetch fetch) {
    this.parts = List.copyOf(parts);
    this.fetch = fetch;
    numbers = new JoinedNumbers(reidentify);
  }

  /** Whether there are parts, and each came to its end with nothing odd in it. */
  static boolean areSound(List<PartTask.Done> parts) {
    return !parts.isEmpty()
        && parts.stream().allMatch(part -> part.seen() != null && part.seen().sound());
  }

  /** What was odd about the recording, in half sentences. */
  List<String> notes() {
    return Objects.requireNonNull(parts.get(0).seen()).notes();
  }

  /**
   * @throws InputException from the iterator, if the parts do not fit together: their clock goes
   *     back, or is told otherwise where one seeks
   */
  @Override
  public Iterator<FrameResult> iterator() {
    return parts.stream().flatMap(this::frames).iterator();
  }

  /** Where the last frame ends, µs; once all were given. */
  long endMicros() {
    return Objects.requireNonNull(before).rows.media().durationMicros();
  }

  private Stream<FrameResult> frames(PartTask.Done part) {
    Rows rows = rows(part);
    Numbered last = before;
    Map<Integer, Integer> same = last == null ? Map.of() : same(last, rows);
    Stretch stretch = part.part().stretch();
    Numbered now = new Numbered(rows, numbers.next(people(part, rows, stretch), same));
    before = now;
    return IntStream.range(0, rows.frames())
        .filter(frame -> stretch.holds(rows.frameMicros(frame)))
        .mapToObj(frame -> result(now, frame));
  }

  private Rows rows(PartTask.Done part) {
    try {
      return RowsFile.read(fetch.rows(Objects.requireNonNull(part.rows())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FrameResult result(Numbered part, int frame) {
    long micros = part.rows.frameMicros(frame);
    Origin origin = new Origin(frames, micros, part.rows.framePts(frame), 0, 1, 1);
    return new FrameResult(
        new Frame(frames++, micros, 0, NO_PICTURE, null, origin), part.faces(frame));
  }

  /**
   * Who is who in the frames that two parts share: whose boxes lie on each other most often.
   *
   * @return the numbers in the recording, by those of the later part
   */
  private static Map<Integer, Integer> same(Numbered earlier, Rows later) {
    int first = earlier.rows.frameFrom(later.frameMicros(0));
    Map<Pair, Integer> votes = new HashMap<>();
    int shared = earlier.rows.frames() - first;
    for (int i = 0; i < shared; i++) {
      if (i == later.frames() || earlier.rows.frameMicros(first + i) != later.frameMicros(i)) {
        throw new InputException("The parts do not fit together.");
      }
      for (Face face : later.faces(i)) {
        for (Face other : earlier.faces(first + i)) {
          if (face.box().iou(other.box()) > SAME) {
            votes.merge(new Pair(face.id(), other.id()), 1, Integer::sum);
          }
        }
      }
    }
    if (shared == 0) {
      throw new InputException("The parts do not meet.");
    }
    Map<Integer, Integer> same = new HashMap<>();
    votes.entrySet().stream()
        .sorted(Map.Entry.<Pair, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(pair -> !same.containsKey(pair.own) && !same.containsValue(pair.number))
        .forEach(pair -> same.put(pair.own, pair.number));
    return same;
  }

  /** Those of the stretch and after it; who was seen before it alone is no one of this part. */
  private static JoinedNumbers.Part people(PartTask.Done part, Rows rows, Stretch stretch) {
    TreeSet<Integer> seen = new TreeSet<>();
    Map<Integer, Set<Integer>> company = new HashMap<>();
    for (int i = 0; i < rows.frames(); i++) {
      List<Integer> together = rows.faces(i).stream().map(Face::id).toList();
      if (stretch.hasBegun(rows.frameMicros(i))) {
        seen.addAll(together);
      }
      together.forEach(id -> company.computeIfAbsent(id, own -> new HashSet<>()).addAll(together));
    }
    Map<Integer, KnownPerson> known =
        Objects.requireNonNull(part.seen()).people().stream()
            .collect(Collectors.toMap(KnownPerson::number, person -> person));
    return new JoinedNumbers.Part(seen, known, company);
  }
}
