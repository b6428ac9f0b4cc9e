package mien.training.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Deals pictures by chance into parts of given shares, never parting what belongs together.
 *
 * @param together what pictures of one hand have in common
 * @param evenly each value of this is dealt in the same shares
 */
record Dealer(
    Function<LabelledPicture, ?> together,
    Function<LabelledPicture, ?> evenly,
    double[] shares,
    long seed) {

  static Dealer byEmotion(double[] shares, long seed) {
    return new Dealer(
        picture -> PixelKey.of(picture.image()),
        picture -> Optional.ofNullable(picture.label()),
        shares,
        seed);
  }

  static Dealer bySubject(double[] shares, long seed) {
    return new Dealer(LabelledPicture::subject, picture -> "", shares, seed);
  }

  /** As many lists as shares; each hand goes to the part that lacks most of its share. */
  List<List<LabelledPicture>> deal(List<LabelledPicture> pictures) {
    Map<Object, List<LabelledPicture>> byKey = new LinkedHashMap<>();
    for (LabelledPicture picture : pictures) {
      byKey.computeIfAbsent(together.apply(picture), key -> new ArrayList<>()).add(picture);
    }
    List<List<LabelledPicture>> hands = new ArrayList<>(byKey.values());
    Collections.shuffle(hands, new Random(seed));
    double sum = Arrays.stream(shares).sum();
    List<List<LabelledPicture>> parts =
        IntStream.range(0, shares.length)
            .<List<LabelledPicture>>mapToObj(i -> new ArrayList<>())
            .toList();
    Map<Object, int[]> dealt = new HashMap<>();
    for (List<LabelledPicture> hand : hands) {
      int[] counts =
          dealt.computeIfAbsent(evenly.apply(hand.get(0)), key -> new int[shares.length]);
      double total = Arrays.stream(counts).sum() + hand.size();
      int part = neediest(counts, total / sum);
      counts[part] += hand.size();
      parts.get(part).addAll(hand);
    }
    return parts;
  }

  private int neediest(int[] counts, double unit) {
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      if (shares[i] * unit - counts[i] > shares[best] * unit - counts[best]) {
        best = i;
      }
    }
    return best;
  }
}
