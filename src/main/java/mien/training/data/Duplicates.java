package mien.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mien.core.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that a set holds more than once.
 *
 * <p>Near-identical are two whose {@linkplain PerceptualHash hashes} differ in at most {@value
 * #MOST_BITS} bits and whose thumbnails correlate with at least {@value #LEAST_CORRELATION}, one of
 * them mirrored or not. Looked at on FER-2013, all of 49 such pairs drawn evenly from 0.94 to 1
 * were the same photograph, of those between 0.90 and 0.94 12 of 14, and of those between 0.88 and
 * 0.90 3 of 7: what is found is nearly always right, and photographs that were cropped otherwise
 * are missed.
 *
 * @param identical groups of pixel-identical pictures, in the set's order
 * @param near near-identical pairs of different splits (of any, where the set has no splits), the
 *     most alike first; of identical pictures in one split only the first is compared
 */
public record Duplicates(List<List<Member>> identical, List<Pair> near) {
  static final int MOST_BITS = 12;
  static final double LEAST_CORRELATION = 0.94;

  /** A picture by name. */
  public record Member(String name, @Nullable Split split) {
    static Member of(LabelledPicture picture) {
      return new Member(picture.name(), picture.split());
    }
  }

  /**
   * @param mirrored whether the second is the first's mirror image
   * @param correlation of the thumbnails, at most 1
   */
  public record Pair(Member first, Member second, boolean mirrored, double correlation) {}

  /**
   * Finds them in the set at this path, with what {@link DataSets#open} leaves out.
   *
   * @throws InputException as {@link DataSets#open} does
   */
  public static Duplicates in(Path path) {
    return in(DataSets.openWithLeaks(path));
  }

  /** Finds them; on all processors, in time that grows with the square of the set. */
  public static Duplicates in(DataSet set) {
    Map<PixelKey, List<LabelledPicture>> byPixels = new LinkedHashMap<>();
    for (LabelledPicture picture : set.pictures()) {
      byPixels.computeIfAbsent(PixelKey.of(picture.image()), k -> new ArrayList<>()).add(picture);
    }
    List<List<Member>> identical =
        byPixels.values().stream()
            .filter(group -> group.size() > 1)
            .map(group -> group.stream().map(Member::of).toList())
            .toList();
    return new Duplicates(identical, near(byPixels.values()));
  }

  /** The groups that reach over more than one split. */
  public List<List<Member>> identicalAcrossSplits() {
    return identical.stream()
        .filter(group -> group.stream().map(Member::split).distinct().count() > 1)
        .toList();
  }

  private static List<Pair> near(Collection<List<LabelledPicture>> groups) {
    List<Look> looks =
        groups.parallelStream().flatMap(group -> firstOfEachSplit(group)).map(Look::of).toList();
    boolean anySplit = looks.stream().allMatch(look -> look.member.split() == null);
    return IntStream.range(0, looks.size())
        .parallel()
        .boxed()
        .flatMap(
            i ->
                looks.subList(i + 1, looks.size()).stream()
                    .filter(o -> anySplit || looks.get(i).member.split() != o.member.split())
                    .flatMap(other -> looks.get(i).pairWith(other)))
        .sorted(Comparator.comparingDouble(Pair::correlation).reversed())
        .toList();
  }

  private static Stream<LabelledPicture> firstOfEachSplit(List<LabelledPicture> group) {
    Map<Member, LabelledPicture> first = new LinkedHashMap<>();
    group.forEach(picture -> first.putIfAbsent(new Member("", picture.split()), picture));
    return first.values().stream();
  }

  /** What of a picture is compared. */
  private record Look(
      Member member, PixelKey pixels, long hash, long mirrored, Thumbnail thumbnail) {

    static Look of(LabelledPicture picture) {
      return new Look(
          Member.of(picture),
          PixelKey.of(picture.image()),
          PerceptualHash.of(picture.image()),
          PerceptualHash.of(Resize.mirrored(picture.image())),
          Thumbnail.of(picture.image()));
    }

    Stream<Pair> pairWith(Look other) {
      boolean same = Long.bitCount(hash ^ other.hash) <= MOST_BITS;
      boolean mirror = Long.bitCount(hash ^ other.mirrored) <= MOST_BITS;
      if ((!same && !mirror) || pixels.equals(other.pixels)) {
        return Stream.empty();
      }
      double straight = same ? thumbnail.correlation(other.thumbnail) : -1;
      double flipped = mirror ? thumbnail.mirroredCorrelation(other.thumbnail) : -1;
      double best = Math.max(straight, flipped);
      return best < LEAST_CORRELATION
          ? Stream.empty()
          : Stream.of(new Pair(member, other.member, flipped > straight, best));
    }
  }
}
