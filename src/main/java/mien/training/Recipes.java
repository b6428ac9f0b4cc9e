package mien.training;

import java.util.Map;
import mien.classify.Normalisation;
import mien.training.Recipe.Optimiser;
import mien.training.data.Augmentation;
import mien.training.data.AugmentationPresets;

/** How each system is trained unless the command line says otherwise. */
public final class Recipes {
  /** A shorter run needs milder variation than {@link AugmentationPresets#OURS}. */
  private static final Augmentation MILD =
      new Augmentation(1, 0.5, 0, 10, 0.06, 0.1, 0.2, 0.1, 0, 0.1);

  /**
   * 40-pixel crops out of 48 pixels, a little more erasing than {@link #MILD}, and the noise of a
   * camera in a dark room.
   */
  private static final Augmentation CROPS =
      new Augmentation(40.0 / 48, 0.5, 0, 10, 4.0 / 48, 0.1, 0.2, 0.1, 0.06, 0.2);

  private static final Schedule ONE_COSINE = new Schedule.WarmUp(1, new Schedule.Cosine());

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
    if (network.equals("mien")) {
      return new Recipe(
          Optimiser.ADAMW,
          1.2e-3,
          0,
          0.05,
          ONE_COSINE,
          64,
          100,
          0.1,
          0.4,
          0.2,
          0.999,
          0,
          false,
          true,
          CROPS);
    }
    Length length = LENGTHS.getOrDefault(network, new Length(1e-3, 20));
    return new Recipe(
        Optimiser.ADAMW,
        length.rate(),
        0,
        0.05,
        ONE_COSINE,
        64,
        length.epochs(),
        0.05,
        0,
        0,
        0.998,
        0,
        false,
        true,
        MILD);
  }

  /**
   * What is done to each face first: the papers equalise its histogram (Yousaf et al. 2024); our
   * own network, which shall bear noise too, only standardises it <b>(ours)</b>.
   */
  public static Normalisation normalisation(String network) {
    return network.equals("mien")
        ? Normalisation.STANDARDISATION
        : Normalisation.HISTOGRAM_EQUALISATION;
  }

  /**
   * What the system's paper reports, where it does; the rest is <b>(ours)</b>. Adam at 0.01, which
   * two of the papers report, diverges easily.
   */
  public static Recipe paper(String network) {
    return switch (network) {
      case "yousaf" -> adam(0.01, 16, 100, true, AugmentationPresets.YOUSAF);
      case "yousefi" ->
          plain(
              Optimiser.SGD,
              0.01,
              0.9,
              new Schedule.Exponential(0.95),
              64,
              50,
              false,
              AugmentationPresets.YOUSEFI);
      case "iliev-100", "iliev-50", "iliev-20" ->
          adam(0.001, 64, 30, false, AugmentationPresets.ILIEV);
      default -> adam(0.01, 64, 400, false, AugmentationPresets.REDDY);
    };
  }

  private static Recipe adam(
      double rate, int batch, int epochs, boolean balanced, Augmentation augmentation) {
    Schedule constant = new Schedule.Constant();
    return plain(Optimiser.ADAM, rate, 0, constant, batch, epochs, balanced, augmentation);
  }

  private static Recipe plain(
      Optimiser optimiser,
      double rate,
      double momentum,
      Schedule schedule,
      int batch,
      int epochs,
      boolean balanced,
      Augmentation augmentation) {
    return new Recipe(
        optimiser,
        rate,
        momentum,
        0,
        schedule,
        batch,
        epochs,
        0,
        0,
        0,
        0,
        0,
        balanced,
        false,
        augmentation);
  }
}
