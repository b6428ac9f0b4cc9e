package mien.capture;

/** A recording whose frames can be sought. */
public interface SeekableSource extends FrameSource {

  /**
   * Makes {@link #next()} give the frame with this presentation time or, if there is none, the
   * first after it; at the end, nothing. Decodes from the key frame before it. Called on the thread
   * that reads.
   *
   * @param timestampMicros µs, as {@link mien.core.Frame#timestampMicros()} tells them
   */
  void seek(long timestampMicros) throws Exception;
}
