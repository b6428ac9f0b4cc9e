package mien.training.data;

import java.util.Map;
import java.util.Optional;

/** How each paper varies its pictures, and how we do. */
public final class AugmentationPresets {

  /** Iliev &amp; Mote 2022: rotation of 15° and noise; its strength is <b>(ours)</b>. */
  public static final Augmentation ILIEV = new Augmentation(1, 0, 0, 15, 0, 0, 0, 0, 0.03, 0);

  /** Yousefi et al.: random flips and rotations alone; the angle is <b>(ours)</b>. */
  public static final Augmentation YOUSEFI = new Augmentation(1, 0.5, 0, 15, 0, 0, 0, 0, 0, 0);

  /** Yousaf et al. 2024: flips in both directions and rotation by up to 45°. */
  public static final Augmentation YOUSAF = new Augmentation(1, 0.5, 0.5, 45, 0, 0, 0, 0, 0, 0);

  /**
   * Reddy &amp; Chowdary 2021 name none; these are the settings published with mini-Xception
   * (Arriaga et al. 2017), which they build on: flips, 10°, shift and zoom of a tenth.
   */
  public static final Augmentation REDDY = new Augmentation(1, 0.5, 0, 10, 0.1, 0.1, 0, 0, 0, 0);

  /** <b>(ours)</b> What a face may go through and still show the same expression. */
  public static final Augmentation OURS =
      new Augmentation(1, 0.5, 0, 15, 0.08, 0.15, 0.25, 0.1, 0, 0.3);

  private static final Map<String, Augmentation> BY_NAME =
      Map.of(
          "none", Augmentation.NONE,
          "iliev", ILIEV,
          "yousefi", YOUSEFI,
          "yousaf", YOUSAF,
          "reddy", REDDY,
          "ours", OURS);

  private AugmentationPresets() {}

  /** The preset called {@code none}, {@code iliev}, {@code yousefi}, {@code yousaf} … */
  public static Optional<Augmentation> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
