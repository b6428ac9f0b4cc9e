package mien.classify;

/**
 * What is done about light before a network sees a face: the alternatives that Reddy &amp; Chowdary
 * 2021 name, histogram equalisation being also the one of Yousaf et al. 2024.
 */
public enum Normalisation {
  NONE,
  HISTOGRAM_EQUALISATION,
  ISOTROPIC_SMOOTHING,
  DIFFUSION,
  DCT,
  DIFFERENCE_OF_GAUSSIANS
}
