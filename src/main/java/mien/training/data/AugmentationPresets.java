package mien.training.data;

import java.util.Map;
import java.util.Optional;

/** How each paper varies its pictures, and how we do. */
public final class AugmentationPresets {

  /** Iliev &amp; Mote 2022: rotation of 15° and noise; its strength is <b>(ours)</b>. */
  public static final Augmentation ILIEV =
      Augmentation.of(Geometry.WHOLE.rotation(15)).with(Corruption.NONE.noise(0.03));

  /** Yousefi et al.: random flips and rotations alone; the angle is <b>(ours)</b>. */
  public static final Augmentation YOUSEFI =
      Augmentation.of(Geometry.WHOLE.mirror(0.5).rotation(15));

  /** Yousaf et al. 2024: flips in both directions and rotation by up to 45°. */
  public static final Augmentation YOUSAF =
      Augmentation.of(Geometry.WHOLE.mirror(0.5).upsideDown(0.5).rotation(45));

  /**
   * Reddy &amp; Chowdary 2021 name none; these are the settings published with mini-Xception
   * (Arriaga et al. 2017), which they build on: flips, 10°, shift and zoom of a tenth.
   */
  public static final Augmentation REDDY =
      Augmentation.of(Geometry.WHOLE.mirror(0.5).rotation(10).shift(0.1).scale(0.1));

  /** <b>(ours)</b> What a face may go through and still show the same expression. */
  public static final Augmentation OURS =
      Augmentation.of(Geometry.WHOLE.mirror(0.5).rotation(15).shift(0.08).scale(0.15).aspect(0.2))
          .with(Lighting.AS_IS.gamma(1.6).ramp(0.7, 0.5).blur(1.0 / 48, 0.3))
          .with(Corruption.NONE.erasing(0.3));

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
