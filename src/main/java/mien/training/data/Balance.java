package mien.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.GreyImage;

/**
 * Makes the classes equally large, as Yousaf et al. 2024 did: with varied copies of the pictures of
 * the smaller ones, flipped in both directions and rotated by up to 45°.
 */
public final class Balance {
  private Balance() {}

  /**
   * The pictures, and after them the copies that bring every emotion that occurs to the count of
   * the most frequent one. Only training pictures should be given.
   *
   * @param seed the same pictures and seed give the same copies
   */
  public static List<LabelledPicture> equalised(List<LabelledPicture> pictures, long seed) {
    Map<Emotion, Integer> counts = DataSet.counts(pictures);
    int most = Collections.max(counts.values());
    List<LabelledPicture> all = new ArrayList<>(pictures);
    for (Emotion emotion : Emotion.ALL) {
      List<LabelledPicture> own = pictures.stream().filter(p -> p.label() == emotion).toList();
      for (int i = own.size(); !own.isEmpty() && i < most; i++) {
        all.add(
            copy(
                own.get(i % own.size()),
                i / own.size(),
                Augmentation.random(seed, i, emotion.ordinal())));
      }
    }
    return all;
  }

  private static LabelledPicture copy(
      LabelledPicture of, int number, java.util.random.RandomGenerator random) {
    GreyImage image = of.image();
    return new LabelledPicture(
        of.name() + "#" + number,
        AugmentationPresets.YOUSAF.apply(image, image.width(), image.height(), random),
        of.label(),
        of.votes(),
        of.split(),
        of.attributes());
  }
}
