package mien.classify.illumination;

import java.util.Locale;

/**
 * What is done about light before a network sees a face: the alternatives that Reddy &amp; Chowdary
 * 2021 name, histogram equalisation being also the one of Yousaf et al. 2024.
 */
public enum Normalisation {
  NONE,
  /** Spreads the grey levels evenly (Gonzalez &amp; Woods, Digital Image Processing, 3.3). */
  HISTOGRAM_EQUALISATION,
  /** Divides by an evenly smoothed picture (Heusch, Cardinaux &amp; Marcel 2005). */
  ISOTROPIC_SMOOTHING,
  /** Divides by a picture smoothed within its edges (Perona &amp; Malik 1990). */
  DIFFUSION,
  /** Drops the slow waves of the logarithm (Chen, Er &amp; Wu 2006). */
  DCT,
  /** Keeps one band of detail (Tan &amp; Triggs 2010). */
  DIFFERENCE_OF_GAUSSIANS,
  /** The same mean and the same standard deviation for every picture <b>(ours)</b>. */
  STANDARDISATION;

  /** The name as model cards and the command line write it: {@code histogram_equalisation}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
