package mien.analysis;

/** How the searching for new faces is spread over the frames. */
public enum Pace {
  /**
   * At most one lost face a frame, and scans beside the frames, so that none waits; no frame is
   * held back until it is known who is in it. For live pictures.
   */
  SPREAD,
  /**
   * Everything in the frame that needs it, so that a face is found at once; up to eight frames are
   * held back until it is known who is in them. For recordings.
   */
  AT_ONCE
}
