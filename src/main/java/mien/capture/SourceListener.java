package mien.capture;

/** Hears how a live source is. Called on the thread that reads the source; returns soon. */
public interface SourceListener {

  /** Frames come, for the first time or again. */
  void connected(SourceInfo info);

  /**
   * The source went away and is waited for.
   *
   * @param reason one sentence for the user
   */
  void waiting(String reason);
}
