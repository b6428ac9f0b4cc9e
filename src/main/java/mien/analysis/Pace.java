package mien.analysis;

/** How the searching for new faces is spread over the frames. */
public enum Pace {
  /**
   * At most one part of a scan and one lost face a frame, so that none waits. For live pictures.
   */
  SPREAD,
  /** Everything in the frame that needs it, so that a face is found at once. For recordings. */
  AT_ONCE
}
