package mien.training;

import java.util.Map;
import java.util.Set;
import mien.classify.illumination.Normalisation;
import mien.training.data.Augmentation;
import mien.training.data.AugmentationPresets;
import mien.training.data.Corruption;
import mien.training.data.Geometry;
import mien.training.data.Lighting;

/** How each system is trained unless the command line says otherwise. */
public final class Recipes {
  private static final Lighting LIGHT =
      Lighting.AS_IS.gamma(1.6).ramp(0.7, 0.5).blur(1.2 / 48, 0.3);

  /** A shorter run needs milder variation than {@link AugmentationPresets#OURS}. */
  private static final Augmentation MILD =
      Augmentation.of(Geometry.WHOLE.mirror(0.5).rotation(10).shift(0.06).scale(0.1))
          .with(LIGHT)
          .with(Corruption.NONE.erasing(0.1));

  /**
   * 40-pixel crops out of 48 pixels, half of them up to 16 % off the middle, in other proportions;
   * the light of other rooms and the noise of a camera in a dark one.
   */
  private static final Augmentation CROPS =
      Augmentation.of(
              Geometry.WHOLE
                  .view(40.0 / 48)
                  .mirror(0.5)
                  .rotation(10)
                  .shift(0.08)
                  .farShift(0.08, 0.5)
                  .scale(0.1)
                  .aspect(0.2))
          .with(LIGHT)
          .with(Corruption.NONE.noise(0.06).erasing(0.2));

  /** Our own networks, which differ in width. */
  private static final Set<String> OWN = Set.of("mien", "mien-40");

  /** Rate and epochs <b>(ours)</b>, short enough for a single core. */
  private record Length(double rate, int epochs) {}

  private static final Map<String, Length> LENGTHS =
      Map.of(
          "yousaf", new Length(1e-3, 30),
          "yousefi", new Length(5e-4, 8),
          "iliev-100", new Length(5e-4, 5),
          "iliev-50", new Length(1e-3, 8),
          "iliev-20", new Length(1e-3, 15),
          "mini-xception", new Length(3e-3, 25),
          "progressive", new Length(1e-3, 40),
          "resnet50", new Length(5e-4, 6));

  private Recipes() {}

  /** Our stable default <b>(ours)</b>. */
  public static Recipe ours(String network) {
    if (OWN.contains(network)) {
      return Recipe.by(Optimiser.nesterov(0.1, 0.9, 5e-4))
          .schedule(new Schedule.WarmUp(3, new Schedule.Cosine()))
          .batch(128)
          .epochs(300)
          .labelSmoothing(0.1)
          .softLabels(SoftShare.constant(0.4).fadingTo(0.1).whereDoubted(0.5))
          .mixup(new Mixup(0.5, 0.7))
          .settling(0.05)
          .average(0.9995)
          .bfloat16(true)
          .augmentation(CROPS)
          .build();
    }
    Length length = LENGTHS.getOrDefault(network, new Length(1e-3, 20));
    return Recipe.by(Optimiser.adamW(length.rate(), 0.05))
        .schedule(new Schedule.WarmUp(1, new Schedule.Cosine()))
        .epochs(length.epochs())
        .labelSmoothing(0.05)
        .average(0.998)
        .bfloat16(true)
        .augmentation(MILD)
        .build();
  }

  /**
   * What is done to each face first: the papers equalise its histogram (Yousaf et al. 2024); our
   * own networks, which shall bear noise too, only standardise it <b>(ours)</b>.
   */
  public static Normalisation normalisation(String network) {
    return OWN.contains(network)
        ? Normalisation.STANDARDISATION
        : Normalisation.HISTOGRAM_EQUALISATION;
  }

  /**
   * What the system's paper reports, where it does; the rest is <b>(ours)</b>. Adam at 0.01, which
   * two of the papers report, diverges easily.
   */
  public static Recipe paper(String network) {
    return switch (network) {
      case "yousaf" ->
          Recipe.by(Optimiser.adam(0.01))
              .batch(16)
              .epochs(100)
              .balanced(true)
              .augmentation(AugmentationPresets.YOUSAF)
              .build();
      case "yousefi" ->
          Recipe.by(Optimiser.sgd(0.01, 0.9))
              .schedule(new Schedule.Exponential(0.95))
              .epochs(50)
              .augmentation(AugmentationPresets.YOUSEFI)
              .build();
      case "iliev-100", "iliev-50", "iliev-20" ->
          Recipe.by(Optimiser.adam(0.001))
              .epochs(30)
              .augmentation(AugmentationPresets.ILIEV)
              .build();
      default ->
          Recipe.by(Optimiser.adam(0.01))
              .epochs(400)
              .augmentation(AugmentationPresets.REDDY)
              .build();
    };
  }
}
